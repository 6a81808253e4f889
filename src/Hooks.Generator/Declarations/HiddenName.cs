using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Declarations;

/// <summary>A type that hides a name, as plain values.</summary>
/// <param name="Type">The type.</param>
/// <param name="Hidden">The type that the generated code means: one of this name, or one in a namespace of this name.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">The position of its name.</param>
/// <param name="Lines">The same in lines and columns.</param>
internal sealed record HiddenName(string Type, string Hidden, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Whether it hides a namespace.</summary>
    public bool IsNamespace => Type != Hidden;

    public static HiddenName Of(ISymbol type, string hidden, Location location)
    {
        var lines = location.GetLineSpan();
        return new HiddenName(type.ToDisplayString(), hidden, lines.Path, location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        HookDescriptors.HiddenName,
        Location.Create(Path, Span, Lines),
        Type,
        IsNamespace ? $"the namespace of '{Hidden}', which the generated code uses (the compiler's errors CS0138, CS0246 and CS0426 result from that)" : "the type of this name that the generated code uses");
}
