namespace Hooks.Testing.Checks;

/// <summary>The places and states that calls are made in, each but for what stands in a class of its own.</summary>
internal static class Situations
{
    // 64 MB hold any program with a few libraries, and no runtime that reserves memory for later.
    private const string SmallAddressSpace = "67108864";

    /// <summary>64 threads, and children of others.</summary>
    public static Situation Threads { get; } = new("threads", "from 64 threads at once and in children forked meanwhile") { HasThreads = true };

    /// <summary>Children and grandchildren.</summary>
    public static Situation ForkStorm { get; } = new("fork", "in one of many children, in its own child, or in their parent");

    /// <summary>A child that has its parent's memory.</summary>
    public static Situation Vfork { get; } = new("vfork", "in a child of vfork, or in its parent afterwards");

    /// <summary>An environment that changes.</summary>
    public static Situation Environment { get; } = new("environment", "after the program changed and overwrote its environment");

    /// <summary>Little memory, and then none.</summary>
    public static Situation LimitedMemory { get; } =
        new("limited", "with an address space of 64 MB (ulimit -v), or with no memory left") { Argument = SmallAddressSpace };

    /// <summary>The constructor of a library that runs before the others' constructors.</summary>
    public static Situation EarlyConstructor(HookSubject subject) =>
        new("quiet", "from a constructor that runs before the library's own, or later") { After = [subject.Fixtures.Early] };

    /// <summary>Libraries that come and go.</summary>
    public static Situation Loading(HookSubject subject) =>
        new("loading", "while other libraries are loaded and unloaded, or from their constructors") { Argument = subject.Fixtures.Early, HasThreads = true };

    /// <summary>A thread with a stack of a size in kB.</summary>
    public static Situation Stack(int size) => new("stack", $"on a stack of {size} kB") { Argument = $"{size * 1024}" };
}
