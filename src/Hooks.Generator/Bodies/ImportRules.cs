using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Functions of other libraries, as <c>DllImport</c> declares them.</summary>
internal static class ImportRules
{
    private const string Attribute = "DllImportAttribute";

    /// <summary>The library whose symbols the loader finds in the process; "*" says the same without a name.</summary>
    private static readonly ImmutableArray<string?> s_libraries = ["libc", "*"];

    internal static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;

        // That a hook has a body is a rule of its own.
        if (!method.IsExtern || method.GetAttributes().Any(static data => data.AttributeClass?.Name == "InterceptAttribute")
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not { } syntax)
        {
            return;
        }

        var attribute = method.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.Name == Attribute);
        var location = attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? method.Locations[0];
        foreach (var (where, why) in Problems(method, attribute, syntax, location))
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.Import, where, method.Name, why));
        }
    }

    private static ImmutableArray<(Location, string)> Problems(IMethodSymbol method, AttributeData? attribute, SyntaxNode syntax, Location location)
    {
        var problems = ImmutableArray.CreateBuilder<(Location, string)>();

        // A method of the hook framework's own contract with the native compiler.
        if (attribute is null && method.GetAttributes().Any(static data => data.AttributeClass is { Name: "RuntimeImportAttribute" }))
        {
            return [];
        }

        if (method.GetDllImportData() is not { } import)
        {
            return [(location, "it says 'extern' and nobody where it is; write [DllImport(\"libc\")]")];
        }

        if (!s_libraries.Contains(import.ModuleName))
        {
            problems.Add((location, $"a hook library loads no library, '{import.ModuleName}' neither; write [DllImport(\"libc\")]: the loader looks for the symbol in every library of the process"));
        }

        if (import.SetLastError)
        {
            problems.Add((location, "SetLastError needs .NET's runtime; Errno.Value is errno itself"));
        }

        if (attribute?.NamedArguments.Any(static argument => argument is { Key: nameof(DllImportAttribute.PreserveSig), Value.Value: false }) == true)
        {
            problems.Add((location, "PreserveSig = false throws an exception where it fails; return the result"));
        }

        if (UninterceptableFunctions.ReasonAgainst(import.EntryPointName ?? method.Name) is { ReturnsTwice: true })
        {
            problems.Add((location, "it returns twice, which only a C compiler expects of a call; do it in C"));
        }

        if (method.IsVararg)
        {
            problems.Add((location, "__arglist needs .NET's runtime; declare the arguments one by one"));
        }

        if (syntax is MethodDeclarationSyntax declaration)
        {
            CheckTypes(method, declaration, problems);
        }

        return problems.ToImmutable();
    }

    private static void CheckTypes(
        IMethodSymbol method, MethodDeclarationSyntax declaration, ImmutableArray<(Location, string)>.Builder problems)
    {
        if (method.RefKind != RefKind.None || (!method.ReturnsVoid && !IsPlain(method.ReturnType)))
        {
            problems.Add((declaration.ReturnType.GetLocation(), NoNativeForm(declaration.ReturnType.ToString())));
        }

        for (var i = 0; i < method.Parameters.Length && i < declaration.ParameterList.Parameters.Count; i++)
        {
            var syntax = declaration.ParameterList.Parameters[i];
            if (method.Parameters[i].RefKind != RefKind.None || !IsPlain(method.Parameters[i].Type))
            {
                var type = $"{syntax.Modifiers} {syntax.Type}".Trim();
                problems.Add((syntax.Type?.GetLocation() ?? syntax.GetLocation(), NoNativeForm(type)));
            }
        }
    }

    private static string NoNativeForm(string type) =>
        $"'{type}' would have to be translated at run time; use numbers, pointers and structs of these (for a string a byte* to a u8 literal)";

    /// <summary>Whether a value goes to C as it lies in memory.</summary>
    private static bool IsPlain(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error
        || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol
        || (type.IsUnmanagedType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && !type.IsRefLikeType);
}
