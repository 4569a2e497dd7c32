using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeCity.Web.Commands;
using SafeCity.Web.Content;
using SafeCity.Web.Data;
using SafeCity.Web.Feedback.Demo;
using SafeCity.Web.Places;

namespace SafeCity.Tests.Support;

/// <summary>An operator's commands on content and demonstration, run without the second that a process of their own would take.</summary>
internal static class Operator
{
    public static async Task<Ending> Run(TestDatabase data, params string[] arguments)
    {
        var (console, errors) = (Console.Out, Console.Error);
        var (said, complained) = (new StringWriter(), new StringWriter());
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            var code = await OperatorCommands.RunAsync(arguments, [ContentCommands.Command(() => Parts(data)), DemoCommand.Command(() => Parts(data))]);
            return new(code, said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }

    // What the commands need of the site: its database, its areas and its clock.
    private static WebApplication Parts(TestDatabase data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Repository.Web, EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(data.Settings);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Site.FirstMoment.AddMinutes(1)));
        builder.AddData();
        builder.AddPlaces();
        return builder.Build();
    }
}
