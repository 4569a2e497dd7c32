using System.Xml.Linq;
using SafeCity.Core.Content.USync;

namespace SafeCity.Core.Content.Checking;

/// <summary>Document and media types: does everything that a type names exist, and does it agree with its compositions?</summary>
internal sealed class TypeCheck
{
    private readonly CheckedFolder folder;
    private readonly USyncEntry entry;
    private readonly ContentType? type;

    private TypeCheck(CheckedFolder folder, USyncEntry entry)
    {
        (this.folder, this.entry) = (folder, entry);
        type = folder.Types.WithKey(entry.Key);
    }

    public static void Run(CheckedFolder folder)
    {
        foreach (var entries in new[] { folder.Entries["ContentTypes"], folder.Entries["MediaTypes"] })
        {
            foreach (var twin in entries.GroupBy(e => e.Alias, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
            {
                folder.Faults.Add(twin, null, $"Another type has the alias \"{twin.Alias}\". Give each its own.");
            }

            foreach (var file in entries)
            {
                new TypeCheck(folder, file).CheckAll();
            }
        }
    }

    private void CheckAll()
    {
        CheckCompositions();
        CheckStructure();
        CheckKind();
        CheckTemplates();
        foreach (var property in TypeReader.PropertiesOf(entry))
        {
            CheckProperty(property);
        }

        CheckAliases();
        GroupCheck.Run(entry, folder);
    }

    private void CheckCompositions()
    {
        foreach (var composition in TypeReader.Compositions(entry).Where(c => Named(c) is null))
        {
            Fault(composition, $"There is no type \"{composition.Value.Trim()}\" with the key {USyncEntry.KeyOf(composition)} to take properties from, and uSync would drop it without a word. Add its file, or correct the key.");
        }

        if (type is not null && IsComposedOfItself(type))
        {
            Fault(entry.Info("Compositions") ?? entry.Info("Parent"), "The type is composed of itself, directly or by way of others. Take one of them out.");
        }
    }

    private bool IsComposedOfItself(ContentType start)
    {
        var seen = new HashSet<Guid>();
        var waiting = new Stack<Guid>(start.Compositions);
        while (waiting.TryPop(out var key))
        {
            if (key == start.Key)
            {
                return true;
            }

            foreach (var next in seen.Add(key) ? folder.Types.WithKey(key)?.Compositions ?? [] : [])
            {
                waiting.Push(next);
            }
        }

        return false;
    }

    private void CheckStructure()
    {
        foreach (var child in TypeReader.Children(entry))
        {
            if (Named(child) is not { } allowed)
            {
                Fault(child, $"There is no type \"{child.Value.Trim()}\" with the key {USyncEntry.KeyOf(child)} to allow below this one. Add its file, or correct the key.");
            }
            else if (allowed.IsElement)
            {
                Fault(child, $"{allowed.Alias} is an element type and can never stand below another. Take it out of Structure.");
            }
        }
    }

    private void CheckKind()
    {
        if (type is { IsElement: true, AllowedAtRoot: true })
        {
            Fault(entry.Info("AllowAtRoot"), "An element type cannot stand at the top. Set AllowAtRoot to False.");
        }

        if (Guid.TryParse(entry.Text("ListView"), out var list) && list != Guid.Empty && !folder.Types.DataTypes.ContainsKey(list))
        {
            Fault(entry.Info("ListView"), $"The list view {list} is no data type of the folder or of Umbraco. Correct the key, or put zeros for none.");
        }
    }

    private void CheckTemplates()
    {
        var named = (entry.Info("AllowedTemplates")?.Elements("Template") ?? []).Concat(entry.Info("DefaultTemplate") is { } usual ? [usual] : []);
        foreach (var template in named.Where(t => t.Value.Trim() is { Length: > 0 } alias && !folder.Reading.Templates.Values.Contains(alias, StringComparer.OrdinalIgnoreCase)))
        {
            Fault(template, $"There is no template \"{template.Value.Trim()}\" in the folder. Leave it out: the site draws its own pages.");
        }
    }

    private void CheckProperty(XElement property)
    {
        var alias = TypeReader.TextOf(property, "Alias");
        if (alias.Length == 0)
        {
            Fault(property, "The property has no Alias. Give it one.");
        }

        var isKnown = Guid.TryParse(TypeReader.TextOf(property, "Definition"), out var definition) && folder.Types.DataTypes.ContainsKey(definition);
        if (!isKnown && !folder.Types.DataTypes.Values.Any(d => d.Name.Equals(TypeReader.TextOf(property, "Type"), StringComparison.OrdinalIgnoreCase)))
        {
            Fault(property.Element("Definition") ?? property, $"The property \"{alias}\" has the data type {TypeReader.TextOf(property, "Definition")}, which is neither in the folder nor built into Umbraco, so it would be left out. Add the data type, or correct the key.");
        }

        if (TypeReader.TextOf(property, "Variations").Contains("Culture", StringComparison.OrdinalIgnoreCase) && type is { VariesByCulture: false })
        {
            Fault(property.Element("Variations"), $"The property \"{alias}\" differs by language but its type does not. Set both alike.");
        }
    }

    private void CheckAliases()
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var inherited in type is null ? [] : type.Compositions.Select(folder.Types.WithKey).OfType<ContentType>().Where(c => c != type))
        {
            foreach (var property in folder.Types.PropertiesOf(inherited).Where(p => !seen.TryAdd(p.Alias, inherited.Alias)))
            {
                Fault(entry.Info("Compositions"), $"The property \"{property.Alias}\" comes both from {seen[property.Alias]} and from {inherited.Alias}. Take one of them out.");
            }
        }

        foreach (var property in TypeReader.PropertiesOf(entry).Where(p => TypeReader.TextOf(p, "Alias").Length > 0))
        {
            var alias = TypeReader.TextOf(property, "Alias");
            if (!seen.TryAdd(alias, "this type"))
            {
                Fault(property, $"The property alias \"{alias}\" is already used by {seen[alias]}. Give this one its own.");
            }
        }
    }

    private ContentType? Named(XElement reference) => USyncEntry.KeyOf(reference) is var key && key != Guid.Empty
        ? folder.Types.WithKey(key)
        : folder.Types.Document(reference.Value.Trim());

    private void Fault(XElement? place, string message) => folder.Faults.Add(entry, place, message);
}
