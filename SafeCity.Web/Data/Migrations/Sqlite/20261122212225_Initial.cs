using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeCity.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "content_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "content_element_types",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_element_types", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "content_items",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_media = table.Column<bool>(type: "INTEGER", nullable: false),
                    parent_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<string>(type: "TEXT", nullable: true),
                    values = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_items", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demonstration_data",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demonstration_data", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    no_concerns = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    safe_by_day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    safe_after_dark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    deal_with = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    crime_trend = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    form = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_raised_concerns",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_raised_concerns", x => new { x.comment_id, x.code });
                    table.ForeignKey(
                        name: "FK_feedback_raised_concerns_feedback_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "feedback_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_content_editions_made_at",
                table: "content_editions",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_position",
                table: "content_items",
                column: "position");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_comments_day_area",
                table: "feedback_comments",
                columns: new[] { "day", "area" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_comments_submitted_at",
                table: "feedback_comments",
                column: "submitted_at");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_raised_concerns_code",
                table: "feedback_raised_concerns",
                column: "code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_editions");

            migrationBuilder.DropTable(
                name: "content_element_types");

            migrationBuilder.DropTable(
                name: "content_items");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "demonstration_data");

            migrationBuilder.DropTable(
                name: "feedback_raised_concerns");

            migrationBuilder.DropTable(
                name: "feedback_comments");
        }
    }
}
