using Hooks.Generator.Symbols;

namespace Hooks.Generator.Pipeline;

/// <summary>A method marked <c>[Intercept]</c>: a hook, or what breaks a rule for hooks.</summary>
/// <param name="Type">The type that holds it.</param>
internal abstract record InterceptingMethod(HookContainer Type);

/// <summary>The type that holds hooks, and the types around it.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Declarations">The types from the outermost in, as they are declared: <c>unsafe partial class SocketHooks</c>.</param>
/// <param name="FullName">The type as other code writes it: <c>global::Sample.SocketHooks</c>.</param>
internal sealed record HookContainer(string Namespace, EquatableArray<string> Declarations, string FullName)
{
    /// <summary>Its name as that of a file.</summary>
    public string FileName => FullName.Substring("global::".Length).Replace("@", string.Empty).Replace('<', '{').Replace('>', '}');
}

/// <summary>One parameter of a hook.</summary>
/// <param name="Type">Its type, as the generated code writes it.</param>
/// <param name="Name">Its name, escaped if it is a keyword.</param>
internal sealed record HookParameter(string Type, string Name);

/// <summary>A method marked <c>[Intercept]</c> that can't be a hook. The declarations that the author's code refers to are
/// generated, but no export.</summary>
/// <remarks>Without them the compiler would report the missing declaration of the partial method, or the missing <c>Next</c>, and
/// run no analyzer that reports the cause. If no analyzer runs, the audit of the library finds the symbol that is not exported
/// (HOOKSDK101).</remarks>
/// <param name="Type">The type that holds it.</param>
/// <param name="OtherHalf">The declaration of the partial method that the author leaves to the generator, and the places that its
/// errors are reported at, in lines; empty for none.</param>
/// <param name="Trampoline">The signature of <c>Next</c>'s method; empty for none.</param>
internal sealed record InvalidHook(HookContainer Type, string OtherHalf, string Trampoline) : InterceptingMethod(Type);

/// <summary>The hooks of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="HintName">The name of the file that they are written to.</param>
/// <param name="Hooks">Its hooks, by the names of their symbols.</param>
/// <param name="Invalid">Its methods that can't be hooks.</param>
internal sealed record HookType(
    HookContainer Type, string HintName, EquatableArray<HookMethod> Hooks, EquatableArray<InvalidHook> Invalid);

/// <summary>What the library does when it is loaded.</summary>
/// <param name="Types">The types whose trampolines are resolved.</param>
/// <param name="Initializers">The initializers, in the order they run in.</param>
/// <param name="Finalizers">The finalizers, in the order they run in.</param>
/// <param name="AfterFork">The methods that run in a forked child, in the order they run in.</param>
internal sealed record HookLibraryModel(
    EquatableArray<string> Types,
    EquatableArray<LibraryCall> Initializers,
    EquatableArray<LibraryCall> Finalizers,
    EquatableArray<LibraryCall> AfterFork)
{
    /// <summary>Whether the assembly has none of them.</summary>
    public bool IsEmpty => Types.Count == 0 && Initializers.Count == 0 && Finalizers.Count == 0 && AfterFork.Count == 0;
}

/// <summary>A call that the library makes of its own accord.</summary>
/// <param name="Occasion">When.</param>
/// <param name="Method">The method, as other code calls it.</param>
/// <param name="TakesArguments">Whether it takes the program's arguments.</param>
internal sealed record LibraryCall(Occasion Occasion, string Method, bool TakesArguments);
