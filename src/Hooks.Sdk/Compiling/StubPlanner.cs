using Hooks.Sdk.Audit;
using Hooks.Sdk.Stubs;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Plans the stubs of the author's hooks.</summary>
internal static class StubPlanner
{
    public const string ParametersInMemory = "HOOKSDK118";

    /// <summary>The symbol that two methods are the export of; null for none.</summary>
    public static string? ExportedTwice(ModuleDefinition module) => module.Methods
        .Select(StubMembers.ExportedBy)
        .OfType<string>()
        .GroupBy(static symbol => symbol)
        .FirstOrDefault(static group => group.Skip(1).Any())?.Key;

    /// <summary>Plans them, and gives every hook the symbol that its stubs call.</summary>
    public static StubPlan Plan(ModuleDefinition module)
    {
        var methods = module.Methods.ToArray();
        var exports = methods
            .Select(static method => (Symbol: StubMembers.ExportedBy(method), Method: method))
            .Where(static export => export.Symbol is not null)
            .ToDictionary(static export => export.Symbol!, static export => new StubExport(export.Symbol!, MethodNames.SymbolOf(export.Method), FixedParametersOf(export.Method)));
        var hooks = new List<HookStubs>();
        foreach (var method in methods)
        {
            var symbols = InterceptedSymbols.Of(method).OfType<string>().ToArray();
            StubExport[] own = [.. symbols.Where(exports.ContainsKey).Select(symbol => exports[symbol])];
            if (own is not [] && own[0].Symbol == symbols[0])
            {
                CompilerAttributes.Export(method, StubSymbols.Hook(symbols[0]));

                // ILC makes no tail jump in a method that must not be inlined, and no C# calls the hook any more.
                method.NoInlining = false;
                hooks.Add(new HookStubs(symbols[0], own, Forwards(method)));
                foreach (var export in own)
                {
                    exports.Remove(export.Symbol);
                }
            }
        }

        return new StubPlan(hooks, [.. StubMembers.NextSymbols(module.GetTypes())]);
    }

    /// <summary>HOOKSDK118: the fixed parameters of every variadic export are in registers.</summary>
    /// <returns>The first that has others; null for none.</returns>
    public static Finding? Unsupported(ModuleDefinition module) =>
        module.Methods.FirstOrDefault(static method => StubMembers.IsVariadicExport(method) && FixedParametersOf(method) is null) is { } export
            ? new Finding(ParametersInMemory,
                $"'{export.DeclaringType.DeclaringType?.FullName}' intercepts a variadic function whose fixed parameters are not all in registers ({export.Name}): at most {FixedParameters.MaxIntegers} integers and pointers and {FixedParameters.MaxFloats} floating-point numbers may precede the VaList, and no structure. Make sure that the analyzers of the Hooks package run on the project: HOOK066 shows the method.")
            : null;

    private static FixedParameters? FixedParametersOf(MethodDefinition export)
    {
        if (!StubMembers.IsVariadicExport(export))
        {
            return null;
        }

        var before = export.Parameters.SkipLast(1).Select(static parameter => NativeValue.IsFloat(parameter.ParameterType)).ToArray();
        var floats = before.Count(static isFloat => isFloat);
        return NativeValue.IsScalar(export.ReturnType)
            && export.Parameters.SkipLast(1).All(static parameter => NativeValue.IsScalar(parameter.ParameterType))
            && before.Length - floats <= FixedParameters.MaxIntegers
            && floats <= FixedParameters.MaxFloats
                ? new FixedParameters(before.Length - floats, floats)
                : null;
    }

    /// <summary>The symbol whose next definition a hook calls with its own arguments, in their order, and whose result is its
    /// own; null if it does anything else.</summary>
    private static string? Forwards(MethodDefinition hook)
    {
        if (!hook.HasBody)
        {
            return null;
        }

        var code = hook.Body.Instructions.Where(static instruction => instruction.OpCode.Code != Code.Nop).ToArray();
        var count = hook.Parameters.Count;
        return code.Length == count + 2
            && code[^1].OpCode.Code == Code.Ret
            && code[^2] is { OpCode.Code: Code.Call, Operand: MethodDefinition next }
            && Enumerable.Range(0, count).All(index => Argument(code[index], hook) == index)
            && Types(next).SequenceEqual(Types(hook))
                ? StubMembers.NextOf(next)
                : null;
    }

    private static IEnumerable<string> Types(MethodDefinition method) =>
        method.Parameters.Select(static parameter => parameter.ParameterType.FullName).Append(method.ReturnType.FullName);

    private static int Argument(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code switch
    {
        >= Code.Ldarg_0 and <= Code.Ldarg_3 => instruction.OpCode.Code - Code.Ldarg_0,
        Code.Ldarg or Code.Ldarg_S => method.Parameters.IndexOf((ParameterDefinition)instruction.Operand),
        _ => -1,
    };
}
