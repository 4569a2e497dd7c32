using SafeCity.Core.Content;
using SafeCity.Core.Content.Checking;
using SafeCity.Core.Content.USync;

namespace SafeCity.Tests.Core.Content;

/// <summary>The content that the site starts with, as it is in the repository.</summary>
public class OwnContentTests
{
    [Test]
    public void Our_own_content_can_be_imported_without_a_fault()
    {
        Assert.That(ContentCheck.Of(Files()), Is.Empty);
    }

    [Test]
    public void Our_own_pages_have_a_title_and_a_summary()
    {
        var pages = new ContentSnapshot(USyncFolder.Read(Files()).Content).Nodes.Where(n => n.IsPage).ToList();

        Assert.That(pages, Is.Not.Empty);
        Assert.That(pages.Where(p => p["summary"].Text.Length is < 60 or > 200).Select(p => p.Path), Is.Empty);
    }

    private static IReadOnlyList<USyncFile> Files()
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SafeCity.sln")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root!.FullName, "uSync", "v17");
        if (!Directory.Exists(folder))
        {
            Assert.Fail("There is no uSync/v17 beside the solution.");
        }

        return [.. Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories).Select(f => new USyncFile(Path.GetRelativePath(folder, f), File.ReadAllText(f)))];
    }
}
