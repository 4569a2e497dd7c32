using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SafeCity.Core.Concerns;
using SafeCity.Core.Places;

namespace SafeCity.Web.Data;

internal static partial class Conventions
{
    /// <summary>Column names that an analyst can type in either database without quotes.</summary>
    public static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}

/// <summary>Instants are stored as UTC date and time: SQLite cannot order by an offset, and PostgreSQL wants UTC.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

internal sealed class AreaCodeText() : ValueConverter<AreaCode, string>(code => code.Value, stored => new AreaCode(stored));

internal sealed class ConcernCodeText() : ValueConverter<ConcernCode, string>(code => code.Value, stored => ConcernCode.Parse(stored));
