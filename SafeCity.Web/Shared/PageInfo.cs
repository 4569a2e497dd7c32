using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafeCity.Web.Shared;

/// <summary>What a page tells the layout about itself.</summary>
internal static class PageInfo
{
    extension(ViewDataDictionary view)
    {
        /// <summary>The words of the browser's tab and of the first heading, unless the page writes its own.</summary>
        public string Title
        {
            get => view["Title"] as string ?? "";
            set => view["Title"] = value;
        }

        /// <summary>One sentence for search engines and link previews.</summary>
        public string Description
        {
            get => view["Description"] as string ?? "";
            set => view["Description"] = value;
        }

        /// <summary>The one address of the page, where it can be reached by several spellings of it.</summary>
        public string? Path
        {
            get => view["Path"] as string;
            set => view["Path"] = value;
        }

        /// <summary>Whether search engines are asked to leave this page out.</summary>
        public bool IsPrivate
        {
            get => view["IsPrivate"] is true;
            set => view["IsPrivate"] = value;
        }
    }
}
