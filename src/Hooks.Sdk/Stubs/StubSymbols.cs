namespace Hooks.Sdk.Stubs;

/// <summary>The symbols by which stubs and compiled C# refer to each other. The library exports none of them.</summary>
internal static class StubSymbols
{
    /// <summary>The eight bytes that say whether hooks may run.</summary>
    public const string State = "__hooks_state";

    /// <summary>The C# that an export calls while they may not. It runs the initializer, unless that has begun, and returns
    /// whether hooks may run: a bool, which C# widens to 32 bits.</summary>
    public const string Enter = "__hooks_enter";

    /// <summary>The stub that calls C# without changing a register that holds an argument.</summary>
    public const string Preserve = "__hooks_preserve";

    /// <summary>The stub that makes the system call of a number.</summary>
    public const string SystemCall = "__hooks_syscall";

    /// <summary>The value of the state from which on hooks may run, as the generated initializer sets it.</summary>
    public const byte Ready = 1;

    /// <summary>Whether a symbol is one of the hook framework's, which no library exports.</summary>
    public static bool IsOwn(string symbol) => symbol.StartsWith("__hooks_", StringComparison.Ordinal);

    /// <summary>The stub that calls the next definition.</summary>
    public static string Next(string symbol) => $"__next_{symbol}";

    /// <summary>The pointer to the next definition.</summary>
    public static string Slot(string symbol) => $"__hooks_slot_{symbol}";

    /// <summary>The stub that a slot points to until the definition is known.</summary>
    public static string Resolver(string symbol) => $"__hooks_resolver_{symbol}";

    /// <summary>The C# that the resolver asks for the definition.</summary>
    public static string Resolve(string symbol) => $"__hooks_resolve_{symbol}";

    /// <summary>The pointer to what a weak import refers to, or null.</summary>
    public static string Import(string symbol) => $"__hooks_import_{symbol}";

    /// <summary>What the linker has references to a function refer to (<c>--wrap</c>).</summary>
    public static string Wrapper(string symbol) => $"__wrap_{symbol}";

    /// <summary>How the function itself is then referred to.</summary>
    public static string Real(string symbol) => $"__real_{symbol}";

    /// <summary>The pointer to the default version of an imported function.</summary>
    public static string ImportSlot(string symbol) => $"__hooks_default_{symbol}";

    /// <summary>The name of an imported function, for dlsym. A weak and an ordinary import each have one.</summary>
    public static string ImportName(string slot) => $"{slot}_name";

    /// <summary>The hook's C#.</summary>
    public static string Hook(string symbol) => $"__hooks_hook_{symbol}";
}
