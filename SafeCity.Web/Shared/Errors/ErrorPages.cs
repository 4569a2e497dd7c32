namespace SafeCity.Web.Shared.Errors;

internal static class ErrorPages
{
    /// <summary>Every failure ends in a page in the site's own look. A request that could not be read is the sender's mistake, never a 500.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandlingPath = "/error/500",
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
    }
}
