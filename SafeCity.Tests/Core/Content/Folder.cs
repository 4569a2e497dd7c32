using SafeCity.Core.Content;
using SafeCity.Core.Content.USync;

namespace SafeCity.Tests.Core.Content;

/// <summary>Tiny uSync folders in text. <see cref="Valid"/> has one of everything and no fault; a test spoils one thing.</summary>
internal sealed class Folder
{
    public const string Text = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";
    public const string Links = "b4e3535a-1753-47e2-8568-602cf8cfee6f";
    public const string Media = "4309a3ea-0d78-4329-a06c-c80b036af19a";
    public const string Flag = "92897bc6-a5f3-4ffe-ae27-f2e7e33dda49";
    public const string RichText = "ca90c950-0aff-4e72-b976-a30b1ac57dad";
    public const string Top = "00000000-0000-0000-0000-000000000000";

    public static readonly string Status = Some.Key(40).ToString();
    public static readonly string Day = Some.Key(41).ToString();
    public static readonly string Steps = Some.Key(42).ToString();
    public static readonly string Basics = Some.Key(60).ToString();
    public static readonly string HomeType = Some.Key(61).ToString();
    public static readonly string PageType = Some.Key(62).ToString();
    public static readonly string StepType = Some.Key(63).ToString();
    public static readonly string Harbour = Some.Key(70).ToString();
    public static readonly string Home = Some.Key(1).ToString();
    public static readonly string About = Some.Key(2).ToString();
    public static readonly string Step = Some.Key(80).ToString();

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public IEnumerable<USyncFile> Files => files.Select(f => new USyncFile(f.Key, f.Value));

    public USyncReading Reading => USyncFolder.Read(Files);

    public ContentSnapshot Site => new(Reading.Content);

    public static Folder Valid => new Folder()
        .With("DataTypes/Status.config", DataType(Status, "Status", "Umbraco.DropDown.Flexible", """{"multiple":false,"items":["Met","Missed"]}"""))
        .With("DataTypes/Day.config", DataType(Day, "Day", "Umbraco.DateOnly", ""))
        .With("DataTypes/Steps.config", DataType(Steps, "Steps", "Umbraco.BlockList", $$"""{"blocks":[{"contentElementTypeKey":"{{StepType}}"}]}"""))
        .With("ContentTypes/basics.config", Type(Basics, "basics", Property("title", Text)))
        .With("ContentTypes/step.config", Type(StepType, "step", Property("heading", Text) + Property("body", RichText), isElement: true))
        .With("ContentTypes/home.config", Type(HomeType, "home", "", atRoot: true, compositions: [Basics], children: [PageType]))
        .With("ContentTypes/page.config", Type(PageType, "page", PageProperties, compositions: [Basics], children: [PageType]))
        .With("Media/harbour.config", Item("Media", Harbour, 1, Top, "Image", "harbour.jpg", Value("umbracoFile", """{"src":"/media/a/harbour.jpg"}""")))
        .With("Content/home.config", Document(Home, 1, Top, "home", "Home", Value("title", "Safer together")))
        .With("Content/about.config", Document(About, 2, Home, "page", "About us", AboutValues));

    private static string PageProperties =>
        Property("status", Status) + Property("day", Day) + Property("steps", Steps) + Property("links", Links) + Property("picture", Media)
        + Property("flag", Flag) + Property("body", RichText);

    private static string AboutValues =>
        Value("status", """["Met"]""")
        + Value("day", """{"date":"2026-04-15T00:00:00+00:00","timeZone":null}""")
        + Value("steps", Block(Step, StepType, """{"alias":"heading","culture":null,"segment":null,"value":"First"}"""))
        + Value("links", $$"""[{"name":"Home","udi":"umb://document/{{Guid.Parse(Home):N}}"}]""")
        + Value("picture", $$"""[{"key":"{{Step}}","mediaKey":"{{Harbour}}","mediaTypeAlias":"Image","crops":[]}]""")
        + Value("flag", "1")
        + Value("body", Some.Rich($$"""<p><a type="document" href="/{localLink:{{Home}}}">home</a></p>"""));

    public Folder With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    public Folder Without(string path)
    {
        files.Remove(path);
        return this;
    }

    public Folder Changed(string path, string old, string text)
    {
        if (!files[path].Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{path} has no {old}", nameof(old));
        }

        return With(path, files[path].Replace(old, text, StringComparison.Ordinal));
    }

    public static string DataType(string key, string name, string editor, string config) => $"""
        <DataType Key="{key}" Alias="{name}" Level="1">
          <Info><Name>{name}</Name><EditorAlias>{editor}</EditorAlias><EditorUIAlias>Umb</EditorUIAlias></Info>
          <Config><![CDATA[{config}]]></Config>
        </DataType>
        """;

    public static string Type(
        string key, string alias, string properties, bool isElement = false, bool atRoot = false, string[]? compositions = null, string[]? children = null) => $"""
        <ContentType Key="{key}" Alias="{alias}" Level="1">
          <Info>
            <Name>{alias}</Name><Icon>icon-document</Icon><AllowAtRoot>{atRoot}</AllowAtRoot><Variations>Nothing</Variations><IsElement>{isElement}</IsElement>
            <Compositions>{string.Concat((compositions ?? []).Select(c => $"<Composition Key=\"{c}\">c</Composition>"))}</Compositions>
          </Info>
          <Structure>{string.Concat((children ?? []).Select(c => $"<ContentType Key=\"{c}\" SortOrder=\"0\">c</ContentType>"))}</Structure>
          <GenericProperties>{properties}</GenericProperties>
          <Tabs><Tab><Key>{Guid.Parse(key):D}</Key><Caption>Page</Caption><Alias>page</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
        </ContentType>
        """;

    public static string Property(string alias, string definition, bool mandatory = false) => $"""
        <GenericProperty>
          <Key>{Guid.NewGuid()}</Key><Name>{alias}</Name><Alias>{alias}</Alias><Definition>{definition}</Definition><Type></Type>
          <Mandatory>{mandatory}</Mandatory><Tab Alias="page">Page</Tab>
        </GenericProperty>
        """;

    public static string Document(string key, int level, string parent, string type, string name, string values = "", int sortOrder = 0) =>
        Item("Content", key, level, parent, type, name, values, sortOrder);

    public static string Item(string root, string key, int level, string parent, string type, string name, string values = "", int sortOrder = 0) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <{root} Key="{key}" Alias="{name}" Level="{level}">
          <Info>
            <Parent Key="{parent}">Parent</Parent><Path>/x</Path><Trashed>false</Trashed><ContentType>{type}</ContentType>
            <CreateDate>2026-04-15T09:37:27</CreateDate><NodeName Default="{name}" /><SortOrder>{sortOrder}</SortOrder>
            {(root == "Content" ? "<Published Default=\"true\" /><Schedule /><Template />" : "")}
          </Info>
          <Properties>{values}</Properties>
        </{root}>
        """;

    public static string Value(string alias, string text) => $"<{alias}><Value><![CDATA[{text}]]></Value></{alias}>";

    public static string Block(string key, string type, string values) => $$"""
        {
          "layout": { "Umbraco.BlockList": [{ "contentKey": "{{key}}", "settingsKey": null }] },
          "contentData": [{ "key": "{{key}}", "contentTypeKey": "{{type}}", "values": [{{values}}] }],
          "settingsData": [],
          "expose": [{ "contentKey": "{{key}}", "culture": null, "segment": null }]
        }
        """;
}
