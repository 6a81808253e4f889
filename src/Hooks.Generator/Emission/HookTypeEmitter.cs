using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Pipeline;

namespace Hooks.Generator.Emission;

/// <summary>Writes the generated part of a type that holds hooks.</summary>
internal static class HookTypeEmitter
{
    private const string AggressiveInlining =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private const string NoInlining =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public static string Emit(HookType type)
    {
        var writer = new SourceWriter();
        SourceHeader.Write(writer);
        if (type.Type.Namespace.Length != 0)
        {
            writer.Line($"namespace {type.Type.Namespace};");
            writer.Line();
        }

        foreach (var declaration in type.Type.Declarations)
        {
            writer.Open(declaration);
        }

        foreach (var hook in type.Hooks)
        {
            EmitDefinition(writer, hook);
        }

        foreach (var invalid in type.Invalid)
        {
            InvalidHookEmitter.EmitOtherHalf(writer, invalid);
        }

        if (type.Hooks.Count != 0)
        {
            EmitExports(writer, type);
            writer.Line();
        }

        EmitNext(writer, type);

        foreach (var _ in type.Type.Declarations)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static void EmitDefinition(SourceWriter writer, HookMethod hook)
    {
        writer.Line("// Not inlined: its buffers would bring a stack cookie into the export, which may have to change the cookie's value.");
        writer.Line(NoInlining);
        writer.Line(hook.Definition);
        writer.Line();
    }

    private static void EmitExports(SourceWriter writer, HookType type)
    {
        writer.Line("/// <summary>What other libraries and the program call.</summary>");
        writer.Open("private static class Exports");
        var isFirst = true;
        foreach (var hook in type.Hooks)
        {
            foreach (var symbol in hook.Symbols.Select(static symbol => symbol.Name))
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                EmitExport(writer, hook, symbol);
            }
        }

        writer.Close();
    }

    private static void EmitExport(SourceWriter writer, HookMethod hook, string symbol)
    {
        if (hook.ListFunctions is not null)
        {
            EmitVariadicExport(writer, hook, symbol);
            return;
        }

        writer.Line(Stub("Export", symbol));
        writer.Line($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"{symbol}\")]");
        writer.Open($"private static {hook.ReturnType} Export_{symbol}({hook.ParameterList})");
        writer.Line("// While the library is being initialized, a call is passed on to the next definition.");
        writer.Open("if (!global::Hooks.Generated.HookLibrary.IsReady && !global::Hooks.Generated.HookLibrary.Initialize())");
        EmitCall(writer, hook, $"Next.{hook.Name}({hook.ArgumentList})", isLast: false);
        writer.Close();
        writer.Line();
        EmitCall(writer, hook, $"{hook.Name}({hook.ArgumentList})", isLast: true);
        writer.Close();
    }

    private static void EmitVariadicExport(SourceWriter writer, HookMethod hook, string symbol)
    {
        var list = hook.Parameters[hook.Parameters.Count - 1].Name;
        var arguments = hook.Parameters.Take(hook.Parameters.Count - 1).Select(static parameter => parameter.Name).Append($"new global::Hooks.VaList({list})");
        writer.Line("// C# can't declare it: in the library it is a stub, which makes the list.");
        writer.Line(Stub("VariadicExport", symbol));
        writer.Open($"private static {hook.ReturnType} Export_{symbol}({hook.Next.ParameterList})");
        EmitCall(writer, hook, $"{hook.Name}({string.Join(", ", arguments)})", isLast: true);
        writer.Close();
    }

    private static void EmitCall(SourceWriter writer, HookMethod hook, string call, bool isLast)
    {
        if (hook.MissingResult is not null)
        {
            writer.Line($"return {call};");
            return;
        }

        writer.Line($"{call};");
        if (!isLast)
        {
            writer.Line("return;");
        }
    }

    private static void EmitNext(SourceWriter writer, HookType type)
    {
        var invalid = type.Invalid.Where(static invalid => invalid.Trampoline.Length != 0).ToArray();
        if (type.Hooks.Count == 0 && invalid.Length == 0)
        {
            return;
        }

        writer.Line("/// <summary>The definitions that the program would have used without this library (dlsym(3), RTLD_NEXT).</summary>");
        writer.Open("internal static class Next");
        if (type.Hooks.Count != 0)
        {
            EmitTrampolines(writer, type);
        }

        for (var i = 0; i < invalid.Length; i++)
        {
            if (i != 0 || type.Hooks.Count != 0)
            {
                writer.Line();
            }

            InvalidHookEmitter.EmitTrampoline(writer, invalid[i]);
        }

        writer.Close();
    }

    private static void EmitTrampolines(SourceWriter writer, HookType type)
    {
        var definitions = Definitions(type).ToArray();
        writer.Line("// In the library a slot is never null: it begins as the resolver, so that no call has to ask.");
        foreach (var next in definitions)
        {
            writer.Line(Stub("Slot", next.Symbol));
            writer.Line($"private static {next.PointerType} s_{next.Symbol};");
        }

        foreach (var hook in type.Hooks.Where(static hook => hook.ListFunctions is null))
        {
            writer.Line();
            EmitTrampoline(writer, hook);
        }

        foreach (var group in type.Hooks.Where(static hook => hook.ListNext is not null).GroupBy(static hook => (hook.ListNext!.Symbol, hook.ListNext.SignatureTypes)))
        {
            writer.Line();
            EmitListTrampoline(writer, group.First(), group.First().ListNext!);
        }

        writer.Line();
        writer.Line("/// <summary>Finds every next definition, so that no later call has to.</summary>");
        writer.Open("internal static void Resolve()");
        writer.Line("void* next;");
        foreach (var next in definitions)
        {
            writer.Open($"if ((next = Find_{next.Symbol}()) != null)");
            writer.Line($"s_{next.Symbol} = ({next.PointerType})next;");
            writer.Close();
        }

        writer.Close();

        foreach (var next in definitions)
        {
            writer.Line();
            EmitFind(writer, next);
            writer.Line();
            if (next.MayComeLater)
            {
                EmitFindOpened(writer, next);
                writer.Line();
            }

            EmitResolve(writer, next);
            writer.Line();
            EmitMissing(writer, next);
        }
    }

    /// <summary>Every next definition once: a hook of <c>vfprintf</c> and one of <c>fprintf</c> share it.</summary>
    private static IEnumerable<NextDefinition> Definitions(HookType type) => type.Hooks
        .Select(static hook => hook.Next)
        .Concat(type.Hooks.Select(static hook => hook.ListNext).OfType<NextDefinition>())
        .GroupBy(static next => next.Symbol)
        .Select(static group => group.First());

    private static void EmitTrampoline(SourceWriter writer, HookMethod hook)
    {
        writer.Line($"/// <summary>Calls the next definition of <c>{hook.FirstSymbol}</c>.</summary>");
        writer.Line(Stub("Trampoline", hook.FirstSymbol));
        writer.Line(AggressiveInlining);
        writer.Open($"internal static {hook.Signature}");
        EmitCall(writer, hook, $"(s_{hook.FirstSymbol} == null ? Resolve_{hook.FirstSymbol}() : s_{hook.FirstSymbol})({hook.ArgumentList})", isLast: true);
        writer.Close();
    }

    private static void EmitListTrampoline(SourceWriter writer, HookMethod hook, NextDefinition next)
    {
        var list = hook.Parameters[hook.Parameters.Count - 1].Name;
        var arguments = hook.Parameters.Take(hook.Parameters.Count - 1).Select(static parameter => parameter.Name);
        writer.Line($"/// <summary>Calls the next definition of <c>{next.Symbol}</c> with a copy of the list.</summary>");
        writer.Line(AggressiveInlining);
        writer.Open($"internal static {hook.Trampoline}");
        EmitCall(writer, hook, $"Call_{next.Symbol}({string.Join(", ", arguments.Append($"&{list}"))})", isLast: true);
        writer.Close();
        writer.Line();
        writer.Line(Stub("Trampoline", next.Symbol));
        writer.Line(AggressiveInlining);
        writer.Open($"private static {next.ReturnType} Call_{next.Symbol}({next.ParameterList})");
        EmitCall(writer, hook, $"(({next.PointerType})(s_{next.Symbol} == null ? Resolve_{next.Symbol}() : s_{next.Symbol}))({hook.ArgumentList})", isLast: true);
        writer.Close();
    }

    private static string Stub(string role, string symbol) => $"[global::Hooks.Stub(global::Hooks.StubRole.{role}, \"{symbol}\")]";

    private static void EmitFind(SourceWriter writer, NextDefinition next)
    {
        writer.Open($"private static void* Find_{next.Symbol}()");
        writer.Line($"var next = {FindAtLoad(next.Symbols[0])};");
        foreach (var symbol in next.Symbols.Skip(1))
        {
            writer.Open("if (next == null)");
            writer.Line($"next = {FindAtLoad(symbol)};");
            writer.Close();
            writer.Line();
        }

        writer.Line("return next;");
        writer.Close();
    }

    /// <summary>What is found at load is kept: a library that is named, or the one behind this.</summary>
    private static string FindAtLoad(NextSymbol symbol) => symbol switch
    {
        { Library: { } library } => $"global::Hooks.Interposition.FindIn(\"{symbol.Name}\"u8, \"{library}\"u8)",
        { Version: { } version } => $"global::Hooks.Interposition.FindNext(\"{symbol.Name}\"u8, \"{version}\"u8)",
        _ => $"global::Hooks.Interposition.FindNext(\"{symbol.Name}\"u8)",
    };

    private static void EmitFindOpened(SourceWriter writer, NextDefinition next)
    {
        writer.Line("// In a library that was opened after this one was loaded; none of libc's functions is.");
        writer.Line($"private static global::Hooks.OpenedDefinition s_opened_{next.Symbol};");
        writer.Line();
        writer.Open($"private static void* FindOpened_{next.Symbol}()");
        var isFirst = true;
        foreach (var symbol in next.Symbols)
        {
            var find = $"s_opened_{next.Symbol}.Find(\"{symbol.Name}\"u8, {(symbol.Library is { } library ? $"\"{library}\"u8" : "default")})";
            if (isFirst)
            {
                writer.Line($"var next = {find};");
            }
            else
            {
                writer.Open("if (next == null)");
                writer.Line($"next = {find};");
                writer.Close();
                writer.Line();
            }

            isFirst = false;
        }

        writer.Line("return next;");
        writer.Close();
    }

    private static void EmitResolve(SourceWriter writer, NextDefinition next)
    {
        writer.Line("// What a library defines that was opened since is found, and found anew by every call: it may be closed again.");
        writer.Line(Stub("Resolver", next.Symbol));
        writer.Line(NoInlining);
        writer.Open($"private static {next.PointerType} Resolve_{next.Symbol}()");
        writer.Line("var search = global::Hooks.Interposition.BeginSearch();");
        writer.Line($"var next = search.IsNested ? null : {(next.MayComeLater ? "FindOpened" : "Find")}_{next.Symbol}();");
        writer.Line("search.End();");
        writer.Open("if (next == null)");
        writer.Line("// The call then says what is missing, and does not jump to null.");
        writer.Line($"next = ({next.PointerType})&Missing_{next.Symbol};");
        writer.Close();
        writer.Line();
        writer.Line($"return ({next.PointerType})next;");
        writer.Close();
    }

    private static void EmitMissing(SourceWriter writer, NextDefinition next)
    {
        writer.Line($"private static int Reported_{next.Symbol};");
        writer.Line();
        writer.Line("[global::System.Runtime.InteropServices.UnmanagedCallersOnly]");
        writer.Open($"private static {next.ReturnType} Missing_{next.Symbol}({next.ParameterList})");
        writer.Line($"global::Hooks.Interposition.ReportMissing(\"{next.Symbol}\"u8, ref Reported_{next.Symbol});");
        if (next.MissingResult is not null)
        {
            writer.Line($"return {next.MissingResult};");
        }

        writer.Close();
    }
}
