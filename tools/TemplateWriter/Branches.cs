using System.Text;

namespace TemplateWriter;

/// <summary>Text that depends on the function: the template engine leaves one branch of it.</summary>
/// <remarks>Not a choice symbol of template.json: dotnet new would list all functions in its help and in every error.
/// The engine's == ignores case, and libc has functions that differ in nothing else (<c>_exit</c>, <c>_Exit</c>): what is compared
/// is a key, in which a sign precedes every capital letter. The form <c>caseKey</c> of template.json makes it of what
/// was given.</remarks>
internal static class Branches
{
    /// <summary>The text, one branch for each function.</summary>
    public static string Of(IEnumerable<TemplateFunction> functions, Func<TemplateFunction, string> text)
    {
        var branches = new StringBuilder();
        foreach (var function in functions)
        {
            var directive = branches.Length == 0 ? "#if" : "#elif";
            branches.Append($"{directive} (functionKey == \"{Key(function.Symbol)}\")\n{text(function)}\n");
        }

        return branches.Append("#endif").ToString();
    }

    /// <summary>A text that is equal to that of another symbol in no case.</summary>
    public static string Key(string symbol) => $"={string.Concat(symbol.Select(static c => char.IsAsciiLetterUpper(c) ? $"^{c}" : $"{c}"))}";
}
