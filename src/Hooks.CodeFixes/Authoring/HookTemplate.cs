using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Pipeline;
using Hooks.Generator.Signatures;
using Hooks.Libc;

namespace Hooks.CodeFixes.Authoring;

/// <summary>The C# signature of a hook of a libc function.</summary>
/// <param name="Symbol">The function.</param>
/// <param name="Prototype">Its prototype in C.</param>
/// <param name="ReturnType">The type it returns.</param>
/// <param name="Parameters">Its parameters, with those that stand for the dots of a variadic one.</param>
/// <param name="Structures">The structures that must be declared for it.</param>
internal sealed record HookTemplate(
    string Symbol,
    string Prototype,
    string ReturnType,
    EquatableArray<HookParameter> Parameters,
    EquatableArray<StructureTemplate> Structures)
{
    /// <summary>The method's name: <c>PthreadCreate</c>.</summary>
    public string MethodName => CSharpName.Of(Symbol);

    /// <summary>The method of <c>Next</c> that takes its list, <c>Vfprintf</c>; null if it takes none.</summary>
    public string? ListNextName => VaListFunctions.Of(Symbol) is { } function ? CSharpName.Of(function) : null;

    /// <summary><c>int fd, SockAddr* addr, uint len</c>.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));

    /// <summary><c>fd, addr, len</c>.</summary>
    public string ArgumentList => string.Join(", ", Parameters.Select(static parameter => parameter.Name));

    /// <summary><c>int(int, SockAddr*, uint)</c>: all functions that one method intercepts have the same.</summary>
    public string Signature => $"{ReturnType}({string.Join(", ", Parameters.Select(static parameter => parameter.Type))})";

    /// <summary>Whether the signature needs an unsafe context.</summary>
    public bool IsUnsafe => ReturnType.Contains('*') || Parameters.Any(static parameter => parameter.Type.Contains('*'));

    /// <summary>The signature as glibc declares the function; null if the catalogue doesn't know it, or no hook of it
    /// can work: the library's own code calls it, it depends on its caller's stack frame, C# has no type for a value, or it takes
    /// any number of arguments and no function takes a list of them.</summary>
    public static HookTemplate? Find(string symbol) =>
        LibcCatalogue.Find(symbol) is { } entry
        && HookRules.CanBeIntercepted(symbol)
        && !(VaListFunctions.TakesAnyNumber(symbol) && VaListFunctions.Of(symbol) is null)
            ? Of(symbol, entry.Signatures[0])
            : null;

    /// <summary>The template for one of the signatures of a function.</summary>
    /// <param name="symbol">The function.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="isHook">Whether a list stands for any number of arguments; an import has a parameter for each that it
    /// passes.</param>
    public static HookTemplate? Of(string symbol, NativeSignature signature, bool isHook = true)
    {
        ImmutableArray<VariadicArgument> tail = !VaListFunctions.TakesAnyNumber(symbol) ? VariadicArguments.Of(symbol)
            : isHook ? [new("VaList", "arguments")]
            : [];
        var prototype = CPrototype.Parse(symbol, signature.Prototype);
        var names = ParameterNames.Of(prototype.Parameters.Concat(tail.Select(static extra => new CParameter(extra.Type, extra.Name))));
        var structures = ImmutableArray.CreateBuilder<StructureTemplate>();
        var result = TypeOf(prototype.Result, signature.Result, structures);
        var types = prototype.Parameters
            .Select((parameter, index) => TypeOf(parameter.Type, signature.Parameters[index], structures))
            .Concat(tail.Select(static extra => extra.Type))
            .ToArray();
        return result is null || types.Contains(null)
            ? null
            : new HookTemplate(
                symbol,
                signature.Prototype,
                result,
                new([.. types.Zip(names, static (type, name) => new HookParameter(type!, name))]),
                new([.. structures.Distinct()]));
    }

    private static string? TypeOf(string type, ValueClass value, ImmutableArray<StructureTemplate>.Builder structures)
    {
        if (value is not { Kind: ValueKind.Structure, Size: > 8 })
        {
            return CSharpType.Of(type, value);
        }

        var structure = new StructureTemplate(CSharpType.Plain(type), value.Size);
        structures.Add(structure);
        return structure.Name;
    }
}
