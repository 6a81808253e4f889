namespace Hooks.Sdk.Stubs;

/// <summary>The stubs of one processor.</summary>
internal abstract class StubSet
{
    /// <summary>The stubs of a processor, <c>x64</c> or <c>arm64</c>.</summary>
    public static StubSet For(string architecture) => architecture == "arm64" ? new Arm64Stubs() : new X64Stubs();

    /// <summary>The initial instructions of the CIE: the frame at the first instruction of a stub.</summary>
    public abstract byte[] InitialFrame { get; }

    /// <summary>The bytes of the shortest instruction.</summary>
    public abstract byte CodeUnit { get; }

    /// <summary>The number of the register, or column, of the return address.</summary>
    public abstract byte ReturnAddress { get; }

    /// <summary>The byte between stubs: a trap.</summary>
    public abstract byte Filler { get; }

    /// <summary>The relocation type of a pointer.</summary>
    public abstract uint Pointer { get; }

    /// <summary>The relocation type of a distance, in the table of frames.</summary>
    public abstract uint Distance { get; }

    /// <summary>All stubs of a library: those without a frame first, which share one entry of the table of frames.</summary>
    public IEnumerable<Stub> Of(StubPlan plan) =>
    [
        .. SystemCalls.All.Select(KernelCall),
        AnyKernelCall(),
        .. plan.NextSymbols.Select(symbol => JumpThrough(StubSymbols.Next(symbol), StubSymbols.Slot(symbol))),
        .. plan.Hooks.SelectMany(static hook => hook.Exports.Select(export => (export, hook)))
            .OrderBy(static pair => pair.export.Fixed is not null)
            .Select(pair => pair.export.Fixed is { } parameters ? VariadicExport(pair.export, pair.hook, parameters) : Export(pair.export, pair.hook)),
        .. plan.NextSymbols.Select(Resolver),
        Preserve(),
    ];

    /// <summary>Makes a system call with the arguments that it is called with.</summary>
    public abstract Stub KernelCall(SystemCall call);

    /// <summary>Makes the system call whose number is the first argument, with the six after it.</summary>
    public abstract Stub AnyKernelCall();

    /// <summary>A jump to where a slot points.</summary>
    /// <param name="symbol">The symbol of the stub.</param>
    /// <param name="slot">The symbol of the slot.</param>
    public abstract Stub JumpThrough(string symbol, string slot);

    /// <summary>What programs call: a jump to the hook, or before hooks may run, to the C# that finds out whether they do.</summary>
    public abstract Stub Export(StubExport export, HookStubs hook);

    /// <summary>What programs call if the function is variadic: hands over to the hook a <c>va_list</c> of what stands for the dots,
    /// by value, as C# passes a <c>VaList</c> behind the other parameters.</summary>
    public abstract Stub VariadicExport(StubExport export, HookStubs hook, FixedParameters parameters);

    /// <summary>What a slot holds at first: asks C# for the next definition and jumps there.</summary>
    public abstract Stub Resolver(string symbol);

    /// <summary>Returns the address of the calling thread's block (initial-exec thread-local storage: "ELF Handling For Thread-Local
    /// Storage", section 4.3). The block is at the same distance from the thread pointer in every thread, which the dynamic linker
    /// writes into the global offset table. Nothing is allocated at the first use, so a signal handler may call it.</summary>
    public abstract Stub Thread(ThreadBlock block);

    /// <summary>Calls a function of C#, which takes nothing, and keeps every register that may hold an argument of the call that
    /// is under way. The function and its result are in a register that no argument is in.</summary>
    public abstract Stub Preserve();
}
