using System.Linq;
using Hooks.Generator.Pipeline;

namespace Hooks.Generator.Emission;

/// <summary>Writes what the library does of its own accord: when it is loaded, when the program exits, and in a forked child.</summary>
internal static class LibraryEmitter
{
    public static string Emit(HookLibraryModel library)
    {
        var writer = new SourceWriter();
        SourceHeader.Write(writer);
        writer.Line("namespace Hooks.Generated;");
        writer.Line();
        writer.Line("/// <summary>The beginning of the library.</summary>");
        writer.Open("internal static class HookLibrary");
        writer.Line("private const nint NotStarted = 0;");
        writer.Line("private const nint Ready = 1;");
        writer.Line();
        writer.Line("// In between it is the id of the thread that initializes the library.");
        writer.Line("[global::Hooks.Stub(global::Hooks.StubRole.State, \"\")]");
        writer.Line("private static volatile nint s_state;");
        writer.Line();
        writer.Line("/// <summary>Whether hooks may run.</summary>");
        writer.Line("internal static bool IsReady => s_state == Ready;");
        writer.Line();
        writer.Line("/// <summary>What the loader calls (DT_INIT). A hook may have been called, and this been done, before.</summary>");
        writer.Line("[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"__hooks_initialize\")]");
        writer.Line("private static void Load() => Initialize();");
        writer.Line();
        writer.Line("/// <summary>Prepares every hook, once.</summary>");
        writer.Line("/// <returns>Whether hooks may run. If another thread initializes the library, this one waits a little, but not forever:");
        writer.Line("/// the wait could be for a thread that a fork left behind. The initializing thread itself doesn't wait.</returns>");
        writer.Line("[global::Hooks.Stub(global::Hooks.StubRole.Initializer, \"\")]");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Open($"internal static {(library.AfterFork.Count != 0 ? "unsafe " : "")}bool Initialize()");
        EmitBody(writer, library);
        writer.Close();
        if (library.Initializers.Count != 0)
        {
            EmitRunInitializers(writer, library);
        }

        if (library.Finalizers.Count != 0)
        {
            EmitGuarded(
                writer,
                "/// <summary>What the loader calls at exit (DT_FINI), after the program's own functions for exit. Other threads may be in hooks.</summary>",
                "__hooks_finalize",
                ("Unload", "RunFinalizers"),
                library.Finalizers);
        }

        if (library.AfterFork.Count != 0)
        {
            EmitGuarded(
                writer,
                "/// <summary>What libc calls in the child of fork(2), in the one thread that it has.</summary>",
                "__hooks_after_fork",
                ("Forked", "RunAfterFork"),
                library.AfterFork);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitBody(SourceWriter writer, HookLibraryModel library)
    {
        writer.Open("if (global::System.Threading.Interlocked.CompareExchange(ref s_state, global::Hooks.Interposition.CurrentThread, NotStarted) != NotStarted)");
        writer.Line("return global::Hooks.Interposition.WaitFor(ref s_state, Ready);");
        writer.Close();
        writer.Line();
        writer.Line("var errno = global::Hooks.Errno.Value;");
        writer.Line();
        writer.Line("// Before all else: no frame that holds the cookie may be on any stack when it changes.");
        writer.Line("global::Hooks.Interposition.FillStackCookie();");
        writer.Line("global::Hooks.Interposition.RememberStandardError();");
        writer.Line();
        writer.Line("var search = global::Hooks.Interposition.BeginSearch();");
        foreach (var type in library.Types)
        {
            writer.Line($"{type}.Next.Resolve();");
        }

        writer.Line("global::Hooks.Interposition.ResolveImports();");
        writer.Line();
        writer.Line("search.End();");

        if (library.Initializers.Count != 0)
        {
            writer.Line("RunInitializers();");
        }

        if (library.AfterFork.Count != 0)
        {
            writer.Line("global::Hooks.Interposition.RegisterAfterFork(&Forked);");
        }

        writer.Line();
        writer.Line("global::Hooks.Errno.Value = errno;");
        writer.Line("s_state = Ready;");
        writer.Line("return true;");
    }

    private static void EmitRunInitializers(SourceWriter writer, HookLibraryModel library)
    {
        writer.Line();
        writer.Line("// Not inlined: the buffers of an initializer would bring a stack cookie into the method that changes its value.");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        var takesArguments = library.Initializers.Any(static call => call.TakesArguments);
        writer.Open($"private static {(takesArguments ? "unsafe " : "")}void RunInitializers()");
        if (takesArguments)
        {
            writer.Line("var arguments = global::Hooks.Program.CopyArguments(out var count);");
        }

        foreach (var call in library.Initializers)
        {
            writer.Line(call.TakesArguments ? $"{call.Method}(count, arguments);" : $"{call.Method}();");
        }

        writer.Close();
    }

    /// <summary>Writes a method that is called from outside, and does nothing unless the initializer has run to its end.</summary>
    /// <param name="writer">The text.</param>
    /// <param name="summary">Who calls it.</param>
    /// <param name="symbol">Its symbol, by which the build knows that there is one.</param>
    /// <param name="names">Its name, and that of the method with the calls, by which the audit knows them.</param>
    /// <param name="calls">What it calls.</param>
    private static void EmitGuarded(
        SourceWriter writer, string summary, string symbol, (string Entry, string Run) names, EquatableArray<LibraryCall> calls)
    {
        writer.Line();
        writer.Line(summary);
        writer.Line($"[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"{symbol}\")]");
        writer.Open($"private static void {names.Entry}()");
        writer.Open("if (s_state == Ready)");
        writer.Line("var errno = global::Hooks.Errno.Value;");
        writer.Line($"{names.Run}();");
        writer.Line("global::Hooks.Errno.Value = errno;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open($"private static void {names.Run}()");
        foreach (var call in calls)
        {
            writer.Line($"{call.Method}();");
        }

        writer.Close();
    }
}
