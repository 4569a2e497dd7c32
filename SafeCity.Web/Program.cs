using SafeCity.Web.Accounts;
using SafeCity.Web.Data;
using SafeCity.Web.Security;
using SafeCity.Web.Staff;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.AddSecurity();
builder.AddAccounts();
builder.AddStaff();
builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();

var app = builder.Build();
await app.Services.PrepareData();

app.UseSecurityHeaders();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();

await app.RunAsync();
