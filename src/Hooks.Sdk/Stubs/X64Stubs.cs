namespace Hooks.Sdk.Stubs;

/// <summary>The stubs of x64 (System V ABI, AMD64 supplement). A test compares each comment with what a disassembler says.</summary>
/// <remarks>None begins with <c>endbr64</c>: ILC's code has none, so a library can't ask for indirect branch tracking, and no
/// process that loads it has it.</remarks>
internal sealed class X64Stubs : StubSet
{
    private const uint Pc32 = 2; // R_X86_64_PC32
    private const uint Plt32 = 4; // R_X86_64_PLT32: of a function
    private const uint GotTpOff = 22; // R_X86_64_GOTTPOFF

    // The registers' numbers in DWARF (AMD64 supplement, figure 3.36).
    private const byte Rbp = 6;
    private const byte Rsp = 7;

    /// <summary>The lengths of the instructions that save xmm0 to xmm7.</summary>
    private static readonly int[] s_saves = [5, 5, 5, 8, 8, 8, 8, 8];

    public override byte[] InitialFrame => [Dwarf.DefineFrame, Rsp, 8, Dwarf.Saved(ReturnAddress), 1];

    public override byte CodeUnit => 1;

    public override byte ReturnAddress => 16;

    public override byte Filler => 0xCC; // int3

    public override uint Pointer => 1; // R_X86_64_64

    public override uint Distance => Pc32;

    /// <remarks>The kernel takes the fourth argument in r10: it needs rcx itself.</remarks>
    public override Stub KernelCall(SystemCall call)
    {
        var code = new StubCode(call.Symbol);
        code.Add(0xB8, (byte)call.X64, (byte)(call.X64 >> 8), 0, 0);     // mov ${number},%eax
        code.Add(0x49, 0x89, 0xCA);                                      // mov %rcx,%r10
        code.Add(0x0F, 0x05);                                            // syscall
        code.Add(0xC3);                                                  // ret
        return code.Done();
    }

    public override Stub AnyKernelCall()
    {
        var code = new StubCode(StubSymbols.SystemCall);
        code.Add(0x48, 0x89, 0xF8);                                      // mov %rdi,%rax
        code.Add(0x48, 0x89, 0xF7);                                      // mov %rsi,%rdi
        code.Add(0x48, 0x89, 0xD6);                                      // mov %rdx,%rsi
        code.Add(0x48, 0x89, 0xCA);                                      // mov %rcx,%rdx
        code.Add(0x4D, 0x89, 0xC2);                                      // mov %r8,%r10
        code.Add(0x4D, 0x89, 0xC8);                                      // mov %r9,%r8
        code.Add(0x4C, 0x8B, 0x4C, 0x24, 0x08);                          // mov 0x8(%rsp),%r9
        code.Add(0x0F, 0x05);                                            // syscall
        code.Add(0xC3);                                                  // ret
        return code.Done();
    }

    public override Stub JumpThrough(string symbol, string slot)
    {
        var code = new StubCode(symbol);
        code.Add([0xFF, 0x25], Pc32, slot);                              // jmp *{slot}(%rip)
        return code.Done();
    }

    public override Stub Export(StubExport export, HookStubs hook)
    {
        var (state, target, enter, preserve, next) =
            (StubSymbols.State, hook.Target, StubSymbols.Enter, StubSymbols.Preserve, StubSymbols.Next(hook.Symbol));
        var code = new StubCode(export.Symbol, export.Method);
        code.Add([0x48, 0x83, 0x3D], Pc32, state, StubSymbols.Ready);    // cmpq $0x1,{state}(%rip)
        code.Add([0x0F, 0x84], Plt32, target);                           // je {target}
        code.Add([0x4C, 0x8D, 0x1D], Pc32, enter);                       // lea {enter}(%rip),%r11
        code.Add([0xE8], Plt32, preserve);                               // call {preserve}
        code.Add(0x45, 0x85, 0xDB);                                      // test %r11d,%r11d
        code.Add([0x0F, 0x85], Plt32, target);                           // jne {target}
        code.Add([0xE9], Plt32, next);                                   // jmp {next}
        return code.Done();
    }

    /// <remarks>The frame begins with the <c>va_list</c>, which is C#'s parameter on the stack; behind it is the area that it refers
    /// to (System V ABI, 3.5.7). The distances are those where no parameter is fixed.</remarks>
    public override Stub VariadicExport(StubExport export, HookStubs hook, FixedParameters parameters)
    {
        var (state, target, enter, preserve, next) =
            (StubSymbols.State, hook.Target, StubSymbols.Enter, StubSymbols.Preserve, StubSymbols.Next(hook.Symbol));
        var code = new StubCode(export.Symbol, export.Method);
        code.Add([0x48, 0x83, 0x3D], Pc32, state, StubSymbols.Ready);    // cmpq $0x1,{state}(%rip)
        code.Add(0x74, 0x15);                                            // je +0x1f
        code.Add([0x4C, 0x8D, 0x1D], Pc32, enter);                       // lea {enter}(%rip),%r11
        code.Add([0xE8], Plt32, preserve);                               // call {preserve}
        code.Add(0x45, 0x85, 0xDB);                                      // test %r11d,%r11d
        code.Add([0x0F, 0x84], Plt32, next);                             // je {next}
        code.Add(0x48, 0x81, 0xEC, 0xD8, 0x00, 0x00, 0x00);              // sub $0xd8,%rsp
        code.Frame(Dwarf.DefineFrameOffset, 0xE0, 0x01);
        SaveIntegers(code, parameters.Integers);
        code.Add(0x84, 0xC0);                                            // test %al,%al
        code.Add(0x74, (byte)s_saves.Skip(parameters.Floats).Sum());     // je +0x7f
        SaveFloats(code, parameters.Floats);
        code.Add(0xC7, 0x04, 0x24, (byte)(8 * parameters.Integers), 0, 0, 0); // movl $0x0,(%rsp)
        code.Add(0xC7, 0x44, 0x24, 0x04, (byte)(0x30 + (16 * parameters.Floats)), 0, 0, 0); // movl $0x30,0x4(%rsp)
        code.Add(0x48, 0x8D, 0x84, 0x24, 0xE0, 0x00, 0x00, 0x00);        // lea 0xe0(%rsp),%rax
        code.Add(0x48, 0x89, 0x44, 0x24, 0x08);                          // mov %rax,0x8(%rsp)
        code.Add(0x48, 0x8D, 0x44, 0x24, 0x20);                          // lea 0x20(%rsp),%rax
        code.Add(0x48, 0x89, 0x44, 0x24, 0x10);                          // mov %rax,0x10(%rsp)
        code.Add([0xE8], Plt32, target);                                 // call {target}
        code.Add(0x48, 0x81, 0xC4, 0xD8, 0x00, 0x00, 0x00);              // add $0xd8,%rsp
        code.Frame(Dwarf.DefineFrameOffset, 8);
        code.Add(0xC3);                                                  // ret
        return code.Done();
    }

    /// <summary>Saves the registers that hold no fixed parameter.</summary>
    private static void SaveIntegers(StubCode code, int from)
    {
        if (from <= 0) code.Add(0x48, 0x89, 0x7C, 0x24, 0x20);           // mov %rdi,0x20(%rsp)
        if (from <= 1) code.Add(0x48, 0x89, 0x74, 0x24, 0x28);           // mov %rsi,0x28(%rsp)
        if (from <= 2) code.Add(0x48, 0x89, 0x54, 0x24, 0x30);           // mov %rdx,0x30(%rsp)
        if (from <= 3) code.Add(0x48, 0x89, 0x4C, 0x24, 0x38);           // mov %rcx,0x38(%rsp)
        if (from <= 4) code.Add(0x4C, 0x89, 0x44, 0x24, 0x40);           // mov %r8,0x40(%rsp)
        if (from <= 5) code.Add(0x4C, 0x89, 0x4C, 0x24, 0x48);           // mov %r9,0x48(%rsp)
    }

    /// <summary>The same for floating-point numbers, in instructions of the lengths <see cref="s_saves"/>.</summary>
    private static void SaveFloats(StubCode code, int from)
    {
        if (from <= 0) code.Add(0x0F, 0x29, 0x44, 0x24, 0x50);           // movaps %xmm0,0x50(%rsp)
        if (from <= 1) code.Add(0x0F, 0x29, 0x4C, 0x24, 0x60);           // movaps %xmm1,0x60(%rsp)
        if (from <= 2) code.Add(0x0F, 0x29, 0x54, 0x24, 0x70);           // movaps %xmm2,0x70(%rsp)
        if (from <= 3) code.Add(0x0F, 0x29, 0x9C, 0x24, 0x80, 0, 0, 0);  // movaps %xmm3,0x80(%rsp)
        if (from <= 4) code.Add(0x0F, 0x29, 0xA4, 0x24, 0x90, 0, 0, 0);  // movaps %xmm4,0x90(%rsp)
        if (from <= 5) code.Add(0x0F, 0x29, 0xAC, 0x24, 0xA0, 0, 0, 0);  // movaps %xmm5,0xa0(%rsp)
        if (from <= 6) code.Add(0x0F, 0x29, 0xB4, 0x24, 0xB0, 0, 0, 0);  // movaps %xmm6,0xb0(%rsp)
        if (from <= 7) code.Add(0x0F, 0x29, 0xBC, 0x24, 0xC0, 0, 0, 0);  // movaps %xmm7,0xc0(%rsp)
    }

    public override Stub Resolver(string symbol)
    {
        var (resolve, preserve) = (StubSymbols.Resolve(symbol), StubSymbols.Preserve);
        var code = new StubCode(StubSymbols.Resolver(symbol));
        code.Add([0x4C, 0x8D, 0x1D], Pc32, resolve);                     // lea {resolve}(%rip),%r11
        code.Add([0xE8], Plt32, preserve);                               // call {preserve}
        code.Add(0x41, 0xFF, 0xE3);                                      // jmp *%r11
        return code.Done();
    }

    /// <remarks>At fs:0 is the thread pointer itself.</remarks>
    public override Stub Thread(ThreadBlock block)
    {
        var code = new StubCode(block.Symbol);
        code.Add([0x48, 0x8B, 0x05], GotTpOff, block.Memory);            // mov {block}(%rip),%rax
        code.Add(0x64, 0x48, 0x03, 0x04, 0x25, 0, 0, 0, 0);              // add %fs:0x0,%rax
        code.Add(0xC3);                                                  // ret
        return code.Done();
    }

    /// <remarks>The function is in r11. Of rax a variadic function reads al, and r10 holds the frame of a nested one.</remarks>
    public override Stub Preserve()
    {
        var code = new StubCode(StubSymbols.Preserve);
        code.Add(0x55);                                                  // push %rbp
        code.Frame(Dwarf.DefineFrameOffset, 16, Dwarf.Saved(Rbp), 2);
        code.Add(0x48, 0x89, 0xE5);                                      // mov %rsp,%rbp
        code.Frame(Dwarf.DefineFrameRegister, Rbp);
        code.Add(0x48, 0x81, 0xEC, 0xC8, 0x00, 0x00, 0x00);              // sub $0xc8,%rsp
        code.Add(0x48, 0x89, 0x7D, 0xF8);                                // mov %rdi,-0x8(%rbp)
        code.Add(0x48, 0x89, 0x75, 0xF0);                                // mov %rsi,-0x10(%rbp)
        code.Add(0x48, 0x89, 0x55, 0xE8);                                // mov %rdx,-0x18(%rbp)
        code.Add(0x48, 0x89, 0x4D, 0xE0);                                // mov %rcx,-0x20(%rbp)
        code.Add(0x4C, 0x89, 0x45, 0xD8);                                // mov %r8,-0x28(%rbp)
        code.Add(0x4C, 0x89, 0x4D, 0xD0);                                // mov %r9,-0x30(%rbp)
        code.Add(0x48, 0x89, 0x45, 0xC8);                                // mov %rax,-0x38(%rbp)
        code.Add(0x4C, 0x89, 0x55, 0xC0);                                // mov %r10,-0x40(%rbp)
        code.Add(0x0F, 0x11, 0x04, 0x24);                                // movups %xmm0,(%rsp)
        code.Add(0x0F, 0x11, 0x4C, 0x24, 0x10);                          // movups %xmm1,0x10(%rsp)
        code.Add(0x0F, 0x11, 0x54, 0x24, 0x20);                          // movups %xmm2,0x20(%rsp)
        code.Add(0x0F, 0x11, 0x5C, 0x24, 0x30);                          // movups %xmm3,0x30(%rsp)
        code.Add(0x0F, 0x11, 0x64, 0x24, 0x40);                          // movups %xmm4,0x40(%rsp)
        code.Add(0x0F, 0x11, 0x6C, 0x24, 0x50);                          // movups %xmm5,0x50(%rsp)
        code.Add(0x0F, 0x11, 0x74, 0x24, 0x60);                          // movups %xmm6,0x60(%rsp)
        code.Add(0x0F, 0x11, 0x7C, 0x24, 0x70);                          // movups %xmm7,0x70(%rsp)
        code.Add(0x41, 0xFF, 0xD3);                                      // call *%r11
        code.Add(0x49, 0x89, 0xC3);                                      // mov %rax,%r11
        code.Add(0x0F, 0x10, 0x04, 0x24);                                // movups (%rsp),%xmm0
        code.Add(0x0F, 0x10, 0x4C, 0x24, 0x10);                          // movups 0x10(%rsp),%xmm1
        code.Add(0x0F, 0x10, 0x54, 0x24, 0x20);                          // movups 0x20(%rsp),%xmm2
        code.Add(0x0F, 0x10, 0x5C, 0x24, 0x30);                          // movups 0x30(%rsp),%xmm3
        code.Add(0x0F, 0x10, 0x64, 0x24, 0x40);                          // movups 0x40(%rsp),%xmm4
        code.Add(0x0F, 0x10, 0x6C, 0x24, 0x50);                          // movups 0x50(%rsp),%xmm5
        code.Add(0x0F, 0x10, 0x74, 0x24, 0x60);                          // movups 0x60(%rsp),%xmm6
        code.Add(0x0F, 0x10, 0x7C, 0x24, 0x70);                          // movups 0x70(%rsp),%xmm7
        code.Add(0x48, 0x8B, 0x7D, 0xF8);                                // mov -0x8(%rbp),%rdi
        code.Add(0x48, 0x8B, 0x75, 0xF0);                                // mov -0x10(%rbp),%rsi
        code.Add(0x48, 0x8B, 0x55, 0xE8);                                // mov -0x18(%rbp),%rdx
        code.Add(0x48, 0x8B, 0x4D, 0xE0);                                // mov -0x20(%rbp),%rcx
        code.Add(0x4C, 0x8B, 0x45, 0xD8);                                // mov -0x28(%rbp),%r8
        code.Add(0x4C, 0x8B, 0x4D, 0xD0);                                // mov -0x30(%rbp),%r9
        code.Add(0x48, 0x8B, 0x45, 0xC8);                                // mov -0x38(%rbp),%rax
        code.Add(0x4C, 0x8B, 0x55, 0xC0);                                // mov -0x40(%rbp),%r10
        code.Add(0xC9);                                                  // leave
        code.Frame(Dwarf.DefineFrame, Rsp, 8, Dwarf.Restored(Rbp));
        code.Add(0xC3);                                                  // ret
        return code.Done();
    }
}
