using System.Text;

namespace TemplateWriter;

/// <summary>Text that depends on the function: the template engine leaves one branch of it.</summary>
/// <remarks>Not a choice symbol of template.json: dotnet new would list all functions in its help and in every error.</remarks>
internal static class Branches
{
    /// <summary>The text, one branch for each function.</summary>
    internal static string Of(IEnumerable<TemplateFunction> functions, Func<TemplateFunction, string> text)
    {
        var branches = new StringBuilder();
        foreach (var function in functions)
        {
            var directive = branches.Length == 0 ? "#if" : "#elif";
            branches.Append($"{directive} (function == \"{function.Symbol}\")\n{text(function)}\n");
        }

        return branches.Append("#endif").ToString();
    }
}
