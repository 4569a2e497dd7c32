using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeCity.Core.Content;
using SafeCity.Core.Content.Pages;
using SafeCity.Web.Shared;

namespace SafeCity.Web.Content;

internal static class ContentHead
{
    extension(ContentNode page)
    {
        /// <summary>The top of an edited page, with the way to it.</summary>
        public PageHead Head()
        {
            var basics = PageBasics.From(page);
            return new PageHead(basics.Title, basics.Summary)
            {
                Crumbs = [.. page.Ancestors.Where(a => a.IsPage).Select(a => new Crumb(a.Path == "/" ? "Home" : a.Name, a.Path))],
                Picture = basics.Picture,
                PictureAlt = basics.PictureAlt,
            };
        }
    }

    extension(ViewDataDictionary view)
    {
        /// <summary>Tells the layout what an edited page is about.</summary>
        public void Describe(PageBasics page)
        {
            view.Path = page.Path;
            view.Title = page.Title;
            view.Description = page.Summary;
            view.IsPrivate = page.HideFromSearch;
        }
    }
}
