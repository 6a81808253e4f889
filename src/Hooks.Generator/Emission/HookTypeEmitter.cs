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
            foreach (var symbol in hook.Symbols)
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
        writer.Line(Stub("Export", symbol));
        writer.Line($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"{symbol}\")]");
        writer.Open($"private static {hook.ReturnType} Export_{symbol}({hook.ParameterList})");
        writer.Line("// While the library is being initialized, a call goes on to where it went without it.");
        writer.Open("if (!global::Hooks.Generated.HookLibrary.IsReady && !global::Hooks.Generated.HookLibrary.Initialize())");
        EmitCall(writer, hook, $"Next.{hook.Name}({hook.ArgumentList})", isLast: false);
        writer.Close();
        writer.Line();
        EmitCall(writer, hook, $"{hook.Name}({hook.ArgumentList})", isLast: true);
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
        writer.Line("// In the library a slot is never null: it begins as the resolver, so that no call has to ask.");
        foreach (var hook in type.Hooks)
        {
            writer.Line(Stub("Slot", hook.FirstSymbol));
            writer.Line($"private static {hook.PointerType} s_{hook.FirstSymbol};");
        }

        foreach (var hook in type.Hooks)
        {
            writer.Line();
            EmitTrampoline(writer, hook);
        }

        writer.Line();
        writer.Line("/// <summary>Finds every next definition, so that no later call has to.</summary>");
        writer.Open("internal static void Resolve()");
        writer.Line("void* next;");
        foreach (var hook in type.Hooks)
        {
            writer.Open($"if ((next = Find_{hook.FirstSymbol}()) != null)");
            writer.Line($"s_{hook.FirstSymbol} = ({hook.PointerType})next;");
            writer.Close();
        }

        writer.Close();

        foreach (var hook in type.Hooks)
        {
            writer.Line();
            EmitFind(writer, hook);
            writer.Line();
            EmitResolve(writer, hook);
            writer.Line();
            EmitMissing(writer, hook);
        }
    }

    private static void EmitTrampoline(SourceWriter writer, HookMethod hook)
    {
        writer.Line($"/// <summary>Calls the next definition of <c>{hook.FirstSymbol}</c>.</summary>");
        writer.Line(Stub("Trampoline", hook.FirstSymbol));
        writer.Line(AggressiveInlining);
        writer.Open($"internal static {hook.Signature}");
        EmitCall(writer, hook, $"(s_{hook.FirstSymbol} == null ? Resolve_{hook.FirstSymbol}() : s_{hook.FirstSymbol})({hook.ArgumentList})", isLast: true);
        writer.Close();
    }

    private static string Stub(string role, string symbol) => $"[global::Hooks.Stub(global::Hooks.StubRole.{role}, \"{symbol}\")]";

    private static void EmitFind(SourceWriter writer, HookMethod hook)
    {
        writer.Open($"private static void* Find_{hook.FirstSymbol}()");
        writer.Line($"var next = global::Hooks.Interposition.FindNext(\"{hook.FirstSymbol}\"u8);");
        foreach (var symbol in hook.Symbols.Skip(1))
        {
            writer.Open("if (next == null)");
            writer.Line($"next = global::Hooks.Interposition.FindNext(\"{symbol}\"u8);");
            writer.Close();
            writer.Line();
        }

        writer.Line("return next;");
        writer.Close();
    }

    private static void EmitResolve(SourceWriter writer, HookMethod hook)
    {
        writer.Line("// What a library defines that was opened since is found, and found anew by every call: it may be closed again.");
        writer.Line(Stub("Resolver", hook.FirstSymbol));
        writer.Line(NoInlining);
        writer.Open($"private static {hook.PointerType} Resolve_{hook.FirstSymbol}()");
        writer.Line("var search = global::Hooks.Interposition.BeginSearch();");
        writer.Line($"var next = search.IsNested ? null : Find_{hook.FirstSymbol}();");
        writer.Line("search.End();");
        writer.Open("if (next == null)");
        writer.Line("// The call then says what is missing, and does not jump to null.");
        writer.Line($"next = ({hook.PointerType})&Missing_{hook.FirstSymbol};");
        writer.Close();
        writer.Line();
        writer.Line($"return ({hook.PointerType})next;");
        writer.Close();
    }

    private static void EmitMissing(SourceWriter writer, HookMethod hook)
    {
        writer.Line($"private static int Reported_{hook.FirstSymbol};");
        writer.Line();
        writer.Line("[global::System.Runtime.InteropServices.UnmanagedCallersOnly]");
        writer.Open($"private static {hook.ReturnType} Missing_{hook.FirstSymbol}({hook.ParameterList})");
        writer.Line($"global::Hooks.Interposition.ReportMissing(\"{hook.FirstSymbol}\"u8, ref Reported_{hook.FirstSymbol});");
        if (hook.MissingResult is not null)
        {
            writer.Line($"return {hook.MissingResult};");
        }

        writer.Close();
    }
}
