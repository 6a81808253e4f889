using Hooks.Sdk.Audit;
using Hooks.Sdk.Stubs;
using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The members whose counterparts are in the stub object: those that the generator marks with <c>[Stub]</c>, and the fields
/// that an author marks with <c>[WeakImport]</c>.</summary>
internal static class StubMembers
{
    private const string StubAttribute = "Hooks.StubAttribute";

    // Hooks.StubRole, in its order.
    private const int State = 0;
    private const int Initializer = 1;
    private const int Export = 2;
    private const int Slot = 3;
    private const int Trampoline = 4;
    private const int Resolver = 5;
    private const int VariadicExport = 6;

    /// <summary>Moves the state, the slots and the weak imports of an assembly to the stub object.</summary>
    public static StubFields MoveFields(IEnumerable<TypeDefinition> types)
    {
        var moved = new StubFields();
        foreach (var field in types.SelectMany(static type => type.Fields).ToArray())
        {
            if (WeakImports.SymbolOf(field) is { } imported)
            {
                moved.Add(field, StubSymbols.Import(imported));
                continue;
            }

            switch (RoleOf(field))
            {
                case (State, _):
                    moved.Add(field, StubSymbols.State);
                    break;
                case (Slot, var symbol):
                    moved.Add(field, StubSymbols.Slot(symbol));
                    break;
            }
        }

        return moved;
    }

    /// <summary>Makes a trampoline a call of its stub, and gives what stubs call a symbol.</summary>
    /// <param name="method">The method.</param>
    /// <param name="resolved">The symbols that have a resolver. Two types may call the next definition of the same function; then
    /// they share its slot, and one resolver is enough.</param>
    public static void Link(MethodDefinition method, HashSet<string> resolved)
    {
        switch (RoleOf(method))
        {
            case (Trampoline, var symbol):
                NativeImport.Make(method, StubSymbols.Next(symbol), needsBody: false);
                break;
            case (Initializer, _):
                CompilerAttributes.Export(method, StubSymbols.Enter);
                break;
            case (Resolver, var symbol) when resolved.Add(symbol):
                CompilerAttributes.Export(method, StubSymbols.Resolve(symbol));
                break;
        }
    }

    /// <summary>Whether a method is what programs call.</summary>
    public static bool IsExport(MethodDefinition method) => RoleOf(method) is (Export, _);

    /// <summary>The symbol that a method is the export of; null for none.</summary>
    public static string? ExportedBy(MethodDefinition method) => RoleOf(method) is (Export or VariadicExport, var symbol) ? symbol : null;

    /// <summary>Whether a method is the export of a variadic function, whose last parameter is a <c>VaList</c>.</summary>
    public static bool IsVariadicExport(MethodDefinition method) => RoleOf(method) is (VariadicExport, _);

    /// <summary>The symbols whose next definitions an assembly calls, in the order of its fields.</summary>
    public static IEnumerable<string> NextSymbols(IEnumerable<TypeDefinition> types) => types
        .SelectMany(static type => type.Fields)
        .Select(static field => RoleOf(field) is (Slot, var symbol) ? symbol : null)
        .OfType<string>()
        .Distinct();

    /// <summary>The symbol of a trampoline; null for any other method.</summary>
    public static string? NextOf(MethodDefinition method) => RoleOf(method) is (Trampoline, var symbol) ? symbol : null;

    /// <summary>The symbol of a weak import; null for any other field, and for one that the analyzer reports (HOOK070).</summary>
    private static (int Role, string Symbol)? RoleOf(ICustomAttributeProvider member) => member.CustomAttributes
        .FirstOrDefault(static attribute => attribute.AttributeType.FullName == StubAttribute) is { } stub
            ? ((int)stub.ConstructorArguments[0].Value, (string)stub.ConstructorArguments[1].Value)
            : null;
}
