using SafeCity.Web.Accounts;
using SafeCity.Web.Data;

namespace SafeCity.Web;

internal static class Announcement
{
    /// <summary>
    /// Tells the person who started the site where it is, where its data is and, while it has no staff, how to become its
    /// administrator. On the console only: a log would keep the one-time link.
    /// </summary>
    /// <param name="site">The site, which listens by now.</param>
    /// <param name="first">The first administrator's link, or none when there is staff. Made before the site listens: what can fail has failed by then.</param>
    public static void Announce(this WebApplication site, Invited? first)
    {
        var address = site.Urls.FirstOrDefault() ?? "";
        Console.WriteLine();
        Console.WriteLine($"  The site is at       {address}");
        Console.WriteLine($"  The data is in       {site.Services.GetRequiredService<DataOptions>().Place}");
        if (first?.Path is { } path)
        {
            Console.WriteLine($"  First administrator  {address}{path}");
            Console.WriteLine("                       (open it once, within 24 hours, to make the account)");
        }

        Console.WriteLine("  Stop with Ctrl+C");
        Console.WriteLine();
    }
}
