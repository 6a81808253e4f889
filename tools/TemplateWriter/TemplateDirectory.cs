namespace TemplateWriter;

/// <summary>The files of a template.</summary>
internal static class TemplateDirectory
{
    /// <summary>Copies them, with the values in place of their names.</summary>
    /// <param name="source">The directory of the template.</param>
    /// <param name="target">The directory to write; what it held before is removed.</param>
    /// <param name="values">The values by their names, as <c>HOOK_NAMES</c>.</param>
    public static void Write(string source, string target, IReadOnlyDictionary<string, string> values)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, values.Aggregate(
                File.ReadAllText(file), static (text, value) => text.Replace($"${value.Key}$", value.Value, StringComparison.Ordinal)));
        }
    }
}
