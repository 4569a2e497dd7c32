namespace SafeCity.Web.Security;

/// <summary>What the browser is told to refuse. Written when the response starts, because error pages clear the headers set before them.</summary>
internal static class SecurityHeaders
{
    // Everything of ours comes from this site; nothing is inline, so nothing inline may run.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Refused =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // The longest form is a comment of 2,000 characters; pictures will set a limit of their own.
            o.Limits.MaxRequestBodySize = 256 * 1024;
        });
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddHttpsRedirection(o => o.HttpsPort ??= 443);
        builder.Services.AddHsts(o =>
        {
            o.MaxAge = TimeSpan.FromDays(365);
            o.IncludeSubDomains = true;
        });
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "form";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = SecureOutsideDevelopment(builder.Environment);
        });
    }

    public static CookieSecurePolicy SecureOutsideDevelopment(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();

            // Cookies are for https alone, so a form asked for over http could not be sent. Health is asked inside the house.
            app.UseWhen(
                c => !c.Request.Path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase) && !c.Request.Path.StartsWithSegments("/readyz", StringComparison.OrdinalIgnoreCase),
                https => https.UseHttpsRedirection());
        }

        app.Use(Write);
    }

    private static Task Write(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = Refused;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
