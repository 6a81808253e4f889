namespace Hooks.Sdk.Stubs;

/// <summary>The stubs of arm64 (AAPCS64). A test compares each comment with what a disassembler says.</summary>
/// <remarks>x16 and x17 belong to whoever is between a call and its function: no argument is in them. ILC's code has no
/// landing pads (BTI) and signs no return address, so these do neither.</remarks>
internal sealed class Arm64Stubs : StubSet
{
    private const uint Page = 275; // R_AARCH64_ADR_PREL_PG_HI21
    private const uint InPage = 277; // R_AARCH64_ADD_ABS_LO12_NC
    private const uint Jump = 282; // R_AARCH64_JUMP26
    private const uint Call = 283; // R_AARCH64_CALL26
    private const uint EightInPage = 286; // R_AARCH64_LDST64_ABS_LO12_NC

    private const uint ThreadPage = 541; // R_AARCH64_TLSIE_ADR_GOTTPREL_PAGE21
    private const uint ThreadInPage = 542; // R_AARCH64_TLSIE_LD64_GOTTPREL_LO12_NC

    // The registers' numbers in DWARF are their own; 31 is sp.
    private const byte X29 = 29;
    private const byte Sp = 31;

    public override byte[] InitialFrame => [Dwarf.DefineFrame, Sp, 0];

    public override byte CodeUnit => 4;

    public override byte ReturnAddress => 30;

    public override byte Filler => 0; // udf #0

    public override uint Pointer => 257; // R_AARCH64_ABS64

    public override uint Distance => 261; // R_AARCH64_PREL32

    public override Stub KernelCall(SystemCall call)
    {
        var code = new StubCode(call.Symbol);
        code.Add(0xD2800008 | ((uint)call.Arm64 << 5));                  // mov x8, #{number}
        code.Add(0xD4000001);                                            // svc #0x0
        code.Add(0xD65F03C0);                                            // ret
        return code.Done();
    }

    public override Stub AnyKernelCall()
    {
        var code = new StubCode(StubSymbols.SystemCall);
        code.Add(0xAA0003E8);                                            // mov x8, x0
        code.Add(0xAA0103E0);                                            // mov x0, x1
        code.Add(0xAA0203E1);                                            // mov x1, x2
        code.Add(0xAA0303E2);                                            // mov x2, x3
        code.Add(0xAA0403E3);                                            // mov x3, x4
        code.Add(0xAA0503E4);                                            // mov x4, x5
        code.Add(0xAA0603E5);                                            // mov x5, x6
        code.Add(0xD4000001);                                            // svc #0x0
        code.Add(0xD65F03C0);                                            // ret
        return code.Done();
    }

    public override Stub JumpThrough(string symbol, string slot)
    {
        var code = new StubCode(symbol);
        code.Add(0x90000010, Page, slot);                                // adrp x16, {slot}
        code.Add(0xF9400210, EightInPage, slot);                         // ldr x16, [x16, {slot}]
        code.Add(0xD61F0200);                                            // br x16
        return code.Done();
    }

    /// <remarks>Whoever sees that hooks may run must see what the initializer stored before: <c>ldar</c>.</remarks>
    public override Stub Export(StubExport export, HookStubs hook)
    {
        var (state, target, enter, preserve, next) =
            (StubSymbols.State, hook.Target, StubSymbols.Enter, StubSymbols.Preserve, StubSymbols.Next(hook.Symbol));
        var code = new StubCode(export.Symbol, export.Method);
        code.Add(0x90000010, Page, state);                               // adrp x16, {state}
        code.Add(0x91000210, InPage, state);                             // add x16, x16, {state}
        code.Add(0xC8DFFE10);                                            // ldar x16, [x16]
        code.Add(0xF100061F);                                            // cmp x16, #0x1
        code.Add(0x54000041);                                            // b.ne +0x18
        code.Add(0x14000000, Jump, target);                              // b {target}
        BeginFrame(code);
        code.Add(0x90000010, Page, enter);                               // adrp x16, {enter}
        code.Add(0x91000210, InPage, enter);                             // add x16, x16, {enter}
        code.Add(0x94000000, Call, preserve);                            // bl {preserve}
        EndFrame(code);
        code.Add(0x35FFFF30);                                            // cbnz w16, +0x14
        code.Add(0x14000000, Jump, next);                                // b {next}
        return code.Done();
    }

    /// <remarks>The <c>va_list</c> is at 16 in the frame, and behind it are the areas of the general and of the vector registers
    /// (AAPCS64, appendix B). C# takes it as C does, as the address of a copy.</remarks>
    public override Stub VariadicExport(StubExport export, HookStubs hook, FixedParameters parameters)
    {
        var (state, target, enter, preserve, next) =
            (StubSymbols.State, hook.Target, StubSymbols.Enter, StubSymbols.Preserve, StubSymbols.Next(hook.Symbol));
        var code = new StubCode(export.Symbol, export.Method);
        code.Add(0x90000010, Page, state);                               // adrp x16, {state}
        code.Add(0x91000210, InPage, state);                             // add x16, x16, {state}
        code.Add(0xC8DFFE10);                                            // ldar x16, [x16]
        code.Add(0xF100061F);                                            // cmp x16, #0x1
        code.Add(0x54000120);                                            // b.eq +0x34
        BeginFrame(code);
        code.Add(0x90000010, Page, enter);                               // adrp x16, {enter}
        code.Add(0x91000210, InPage, enter);                             // add x16, x16, {enter}
        code.Add(0x94000000, Call, preserve);                            // bl {preserve}
        EndFrame(code);
        code.Add(0x35000050);                                            // cbnz w16, +0x34
        code.Add(0x14000000, Jump, next);                                // b {next}
        code.Add(0xA9B17BFD);                                            // stp x29, x30, [sp, #-240]!
        code.Frame(Dwarf.DefineFrameOffset, 0xF0, 0x01, Dwarf.Saved(X29), 30, Dwarf.Saved(ReturnAddress), 29);
        code.Add(0x910003FD);                                            // mov x29, sp
        SaveIntegers(code, parameters.Integers);
        code.Add(0xAD0387E0);                                            // stp q0, q1, [sp, #112]
        code.Add(0xAD048FE2);                                            // stp q2, q3, [sp, #144]
        code.Add(0xAD0597E4);                                            // stp q4, q5, [sp, #176]
        code.Add(0xAD069FE6);                                            // stp q6, q7, [sp, #208]
        code.Add(0x9103C3F0);                                            // add x16, sp, #0xf0
        code.Add(0xF9000BF0);                                            // str x16, [sp, #16]
        code.Add(0x9101C3F1);                                            // add x17, sp, #0x70
        code.Add(0xA901C3F1);                                            // stp x17, x16, [sp, #24]
        code.Add(MoveNegative(16, 8 * (8 - parameters.Integers)));       // mov w16, #0xffffffc0
        code.Add(MoveNegative(17, 16 * (8 - parameters.Floats)));        // mov w17, #0xffffff80
        code.Add(0x290547F0);                                            // stp w16, w17, [sp, #40]
        code.Add(0x910043E0 | (uint)parameters.Integers);                // add x0, sp, #0x10
        code.Add(0x94000000, Call, target);                              // bl {target}
        code.Add(0xA8CF7BFD);                                            // ldp x29, x30, [sp], #240
        code.Frame(Dwarf.DefineFrameOffset, 0, Dwarf.Restored(X29), Dwarf.Restored(ReturnAddress));
        code.Add(0xD65F03C0);                                            // ret
        return code.Done();
    }

    /// <summary>Saves the registers that hold no fixed parameter.</summary>
    private static void SaveIntegers(StubCode code, int from)
    {
        if (from <= 0) code.Add(0xF9001BE0);                             // str x0, [sp, #48]
        if (from <= 1) code.Add(0xF9001FE1);                             // str x1, [sp, #56]
        if (from <= 2) code.Add(0xF90023E2);                             // str x2, [sp, #64]
        if (from <= 3) code.Add(0xF90027E3);                             // str x3, [sp, #72]
        if (from <= 4) code.Add(0xF9002BE4);                             // str x4, [sp, #80]
        if (from <= 5) code.Add(0xF9002FE5);                             // str x5, [sp, #88]
        if (from <= 6) code.Add(0xF90033E6);                             // str x6, [sp, #96]
        if (from <= 7) code.Add(0xF90037E7);                             // str x7, [sp, #104]
    }

    /// <summary>The instruction <c>mov w{register}, #-{value}</c>, also for zero.</summary>
    private static uint MoveNegative(int register, int value) =>
        (value == 0 ? 0x52800000 : 0x12800000 | ((uint)(value - 1) << 5)) | (uint)register;

    public override Stub Resolver(string symbol)
    {
        var (resolve, preserve) = (StubSymbols.Resolve(symbol), StubSymbols.Preserve);
        var code = new StubCode(StubSymbols.Resolver(symbol));
        BeginFrame(code);
        code.Add(0x90000010, Page, resolve);                             // adrp x16, {resolve}
        code.Add(0x91000210, InPage, resolve);                           // add x16, x16, {resolve}
        code.Add(0x94000000, Call, preserve);                            // bl {preserve}
        EndFrame(code);
        code.Add(0xD61F0200);                                            // br x16
        return code.Done();
    }

    public override Stub Thread(ThreadBlock block)
    {
        var code = new StubCode(block.Symbol);
        code.Add(0x90000000, ThreadPage, block.Memory);                  // adrp x0, {block}
        code.Add(0xF9400000, ThreadInPage, block.Memory);                // ldr x0, [x0, {block}]
        code.Add(0xD53BD041);                                            // mrs x1, tpidr_el0
        code.Add(0x8B000020);                                            // add x0, x1, x0
        code.Add(0xD65F03C0);                                            // ret
        return code.Done();
    }

    /// <remarks>The function is in x16. x8 is where a large result goes.</remarks>
    public override Stub Preserve()
    {
        var code = new StubCode(StubSymbols.Preserve);
        code.Add(0xA9B27BFD);                                            // stp x29, x30, [sp, #-224]!
        code.Frame(Dwarf.DefineFrameOffset, 0xE0, 0x01, Dwarf.Saved(X29), 28, Dwarf.Saved(ReturnAddress), 27);
        code.Add(0x910003FD);                                            // mov x29, sp
        code.Add(0xA90107E0);                                            // stp x0, x1, [sp, #16]
        code.Add(0xA9020FE2);                                            // stp x2, x3, [sp, #32]
        code.Add(0xA90317E4);                                            // stp x4, x5, [sp, #48]
        code.Add(0xA9041FE6);                                            // stp x6, x7, [sp, #64]
        code.Add(0xF9002BE8);                                            // str x8, [sp, #80]
        code.Add(0xAD0307E0);                                            // stp q0, q1, [sp, #96]
        code.Add(0xAD040FE2);                                            // stp q2, q3, [sp, #128]
        code.Add(0xAD0517E4);                                            // stp q4, q5, [sp, #160]
        code.Add(0xAD061FE6);                                            // stp q6, q7, [sp, #192]
        code.Add(0xD63F0200);                                            // blr x16
        code.Add(0xAA0003F0);                                            // mov x16, x0
        code.Add(0xA94107E0);                                            // ldp x0, x1, [sp, #16]
        code.Add(0xA9420FE2);                                            // ldp x2, x3, [sp, #32]
        code.Add(0xA94317E4);                                            // ldp x4, x5, [sp, #48]
        code.Add(0xA9441FE6);                                            // ldp x6, x7, [sp, #64]
        code.Add(0xF9402BE8);                                            // ldr x8, [sp, #80]
        code.Add(0xAD4307E0);                                            // ldp q0, q1, [sp, #96]
        code.Add(0xAD440FE2);                                            // ldp q2, q3, [sp, #128]
        code.Add(0xAD4517E4);                                            // ldp q4, q5, [sp, #160]
        code.Add(0xAD461FE6);                                            // ldp q6, q7, [sp, #192]
        code.Add(0xA8CE7BFD);                                            // ldp x29, x30, [sp], #224
        code.Frame(Dwarf.DefineFrameOffset, 0, Dwarf.Restored(X29), Dwarf.Restored(ReturnAddress));
        code.Add(0xD65F03C0);                                            // ret
        return code.Done();
    }

    private void BeginFrame(StubCode code)
    {
        code.Add(0xA9BF7BFD);                                            // stp x29, x30, [sp, #-16]!
        code.Frame(Dwarf.DefineFrameOffset, 16, Dwarf.Saved(X29), 2, Dwarf.Saved(ReturnAddress), 1);
        code.Add(0x910003FD);                                            // mov x29, sp
    }

    private void EndFrame(StubCode code)
    {
        code.Add(0xA8C17BFD);                                            // ldp x29, x30, [sp], #16
        code.Frame(Dwarf.DefineFrameOffset, 0, Dwarf.Restored(X29), Dwarf.Restored(ReturnAddress));
    }
}
