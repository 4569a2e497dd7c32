using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace SafeCity.Web.Health;

/// <summary>Structured logs, without anything personal: no address of a visitor, no query, no form, no one-time link.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder) => builder.Services.AddSerilog(log =>
    {
        log.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().Enrich.With<WithoutPaths>();
        if (builder.Environment.IsDevelopment())
        {
            log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            log.WriteTo.Console(new RenderedCompactJsonFormatter());
        }
    });

    /// <summary>One line a request. It names the route, not the path: a path may hold a postcode or a one-time link.</summary>
    public static void UseRequestLogs(this WebApplication app) => app.UseSerilogRequestLogging(o =>
    {
        o.MessageTemplate = "{Method} {Route} answered {StatusCode} in {Elapsed:0} ms";
        o.IncludeQueryInRequestPath = false;
        o.GetMessageTemplateProperties = (request, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(request.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(RouteOf(request))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        o.GetLevel = (request, _, failure) =>
            failure != null || request.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Debug;
    });

    // Of a page that failed, not of the error page that is shown in its place.
    private static string RouteOf(HttpContext request) =>
        ((request.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? request.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
}

/// <summary>The framework puts the path of the request on every line that is written during it.</summary>
internal sealed class WithoutPaths : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
