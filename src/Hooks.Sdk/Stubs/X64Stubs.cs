namespace Hooks.Sdk.Stubs;

/// <summary>The stubs of x64 (System V ABI, AMD64 supplement). A test compares each comment with what a disassembler says.</summary>
/// <remarks>None begins with <c>endbr64</c>: ILC's code has none, so a library can't ask for indirect branch tracking, and no
/// process that loads it has it.</remarks>
internal sealed class X64Stubs : StubSet
{
    private const uint Pc32 = 2; // R_X86_64_PC32
    private const uint Plt32 = 4; // R_X86_64_PLT32: of a function

    // The registers' numbers in DWARF (AMD64 supplement, figure 3.36).
    private const byte Rbp = 6;
    private const byte Rsp = 7;

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

    public override Stub Next(string symbol)
    {
        var slot = StubSymbols.Slot(symbol);
        var code = new StubCode(StubSymbols.Next(symbol));
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

    public override Stub Resolver(string symbol)
    {
        var (resolve, preserve) = (StubSymbols.Resolve(symbol), StubSymbols.Preserve);
        var code = new StubCode(StubSymbols.Resolver(symbol));
        code.Add([0x4C, 0x8D, 0x1D], Pc32, resolve);                     // lea {resolve}(%rip),%r11
        code.Add([0xE8], Plt32, preserve);                               // call {preserve}
        code.Add(0x41, 0xFF, 0xE3);                                      // jmp *%r11
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
