using Microsoft.AspNetCore.Connections;
using SafeCity.Web;
using SafeCity.Web.Accounts;
using SafeCity.Web.Commands;
using SafeCity.Web.Content;
using SafeCity.Web.Data;
using SafeCity.Web.Events;
using SafeCity.Web.Feedback;
using SafeCity.Web.Feedback.Demo;
using SafeCity.Web.Health;
using SafeCity.Web.Home;
using SafeCity.Web.News;
using SafeCity.Web.Places;
using SafeCity.Web.Plan;
using SafeCity.Web.Priorities;
using SafeCity.Web.Search;
using SafeCity.Web.Security;
using SafeCity.Web.Shared.Errors;
using SafeCity.Web.Specials;
using SafeCity.Web.Staff;
using SafeCity.Web.Updates;
using SafeCity.Web.Watch;

if (OperatorCommands.AreWanted(args))
{
    return await OperatorCommands.RunAsync(
        args,
        [UsersCommand.Command(() => Build([])), ContentCommands.Command(() => Build([])), DemoCommand.Command(() => Build([]))]);
}

try
{
    await using var site = Build(args);
    await site.Services.PrepareData();
    await site.Services.PrepareContent();
    var first = await site.Services.FirstAdministratorLinkAsync();
    UsePages(site);
    await site.StartAsync();
    site.Announce(first);
    await site.WaitForShutdownAsync();
    return OperatorCommands.Worked;
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return OperatorCommands.WrongInput;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{taken.Message} Is the site running already? Stop it, or name another address with --urls http://localhost:5001");
    return OperatorCommands.WrongInput;
}

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    // A service that cannot be made fails the start, not the first visitor.
    builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
    builder.AddLogs();
    builder.AddSearch();
    builder.AddContent();
    builder.AddData();
    builder.AddSecurity();
    builder.AddHealth();
    builder.AddAccounts();
    builder.AddStaff();
    builder.AddPlaces();
    builder.AddHome();
    builder.AddPlan();
    builder.AddUpdates();
    builder.AddNews();
    builder.AddEvents();
    builder.AddWatch();
    builder.AddSpecials();
    builder.AddFeedback();
    builder.AddPriorities();
    builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();
    return builder.Build();
}

// The order is the one in which a CMS can join: it takes its own paths before routing, and never sees ours.
static void UsePages(WebApplication site)
{
    site.UseSecurityHeaders();
    site.UseRequestLogs();
    site.UseResponseCompression();
    site.UseErrorPages();
    site.UseMediaFiles();
    site.UseRouting();
    site.UseContentGate();
    site.UseAuthentication();
    site.UseAuthorization();
    site.UseOutputCache();

    site.MapStaticAssets();
    site.MapRazorPages().WithStaticAssets();
    site.MapContentPages();
    site.MapHealth();
    site.MapSiteMap();
    site.MapConcernsDownload();
}
