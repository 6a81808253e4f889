using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Signatures;

/// <summary>A symbol that some hook of the assembly intercepts. It lives for one analysis of one compilation.</summary>
/// <param name="Name">The symbol.</param>
/// <param name="Location">The attribute that names it.</param>
/// <param name="IgnoresAliases">Whether the attribute ignores its aliases.</param>
internal sealed record InterceptedSymbol(string Name, Location Location, bool IgnoresAliases)
{
    /// <summary><c>Hooks.Aliases.Ignore</c>, which this assembly can't refer to.</summary>
    private const int Ignore = 1;

    public static InterceptedSymbol Read(string name, AttributeData attribute, Location fallback, CancellationToken cancellation) => new(
        name,
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? fallback,
        attribute.NamedArguments.Any(static argument => argument.Key == "Aliases" && argument.Value.Value is Ignore));
}
