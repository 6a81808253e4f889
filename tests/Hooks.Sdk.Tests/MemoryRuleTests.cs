using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class MemoryRuleTests : AuditTest
{
    private const uint GnuStackSegment = 0x6474E551;
    private const uint GnuRelroSegment = 0x6474E552;
    private const long RelocationCount = 0x6FFFFFF9;
    private const long TextRelocations = 22;
    private const long Flags = 30;
    private const long Flags1 = 0x6FFFFFFB;
    private const long BindNow = 24;
    private const long Debug = 21;

    private static readonly HookLibrary s_withTextRelocation =
        new HookLibrary { More = """__asm__(".text\n.balign 8\n.quad hooks_initialize\n");""" }.With("-z", "notext");

    [Fact]
    public async Task A_text_relocation_is_refused() => Assert.Equal(["HOOKSDK107"], await CodesOf(s_withTextRelocation));

    [Fact]
    public async Task A_text_relocation_that_the_dynamic_section_is_silent_about_is_refused()
    {
        var path = await s_withTextRelocation.Build(Directory);

        ElfEditor.Edit(path, elf =>
        {
            elf.ReplaceDynamic(TextRelocations, Debug, 0);
            elf.ReplaceDynamic(Flags, Debug, 0);
        });

        Assert.Equal(["HOOKSDK107"], Codes(Audit(path)));
    }

    [Theory]
    [InlineData(TextRelocations, 0)]
    [InlineData(Flags, 4 | 8)]
    public async Task An_announcement_of_text_relocations_is_refused(long tag, ulong value)
    {
        var path = await new HookLibrary().Build(Directory);

        ElfEditor.Edit(path, elf => elf.ReplaceDynamic(RelocationCount, tag, value));

        Assert.Equal(["HOOKSDK107"], Codes(Audit(path)));
    }

    [Fact]
    public async Task Code_that_is_writable_is_refused() => Assert.Equal(["HOOKSDK108"], await CodesOf(new HookLibrary
    {
        More = """__asm__(".section .patched,\"awx\",%progbits\n.quad 0\n");""",
    }));

    [Fact]
    public async Task A_library_without_RELRO_is_refused() =>
        Assert.Equal(["HOOKSDK109"], await CodesOf(new HookLibrary().WithInstead("relro", "norelro")));

    [Fact]
    public async Task Lazy_binding_is_refused() =>
        Assert.Equal(["HOOKSDK109"], await CodesOf(new HookLibrary().WithInstead("now", "lazy")));

    [Fact]
    public async Task A_global_offset_table_outside_of_RELRO_is_refused()
    {
        // A lazy library keeps the slots of its functions writable; this one says that it binds now.
        var path = await new HookLibrary().WithInstead("now", "lazy").Build(Directory);
        ElfEditor.Edit(path, elf => elf.ReplaceDynamic(RelocationCount, BindNow, 0));

        var error = Assert.Single(Audit(path));

        Assert.Equal("HOOKSDK109", error.Code);
        Assert.StartsWith("The global offset table", error.Message);
    }

    [Fact]
    public async Task RELRO_that_ends_inside_of_a_page_protects_nothing_on_it()
    {
        // lld lets the range go on to the end of the page; this one ends with what is to be protected.
        var path = await new HookLibrary().Build(Directory, "ld.lld");
        ElfEditor.Edit(path, static elf => elf.ShrinkToFileSize(GnuRelroSegment));

        Assert.Equal(["HOOKSDK109"], Codes(Audit(path)));
    }

    [Theory]
    [InlineData(Flags, Flags1)]
    [InlineData(Flags1, Flags)]
    public async Task Either_flag_of_immediate_binding_is_enough(long removed, long kept)
    {
        var path = await new HookLibrary().Build(Directory);

        ElfEditor.Edit(path, elf =>
        {
            elf.ReplaceDynamic(removed, Debug, 0);
            elf.ReplaceDynamic(kept, kept, kept == Flags ? 8UL : 1UL);
        });

        Assert.Empty(Audit(path));
    }

    [Fact]
    public async Task An_executable_stack_is_refused() =>
        Assert.Equal(["HOOKSDK110"], await CodesOf(new HookLibrary().WithInstead("noexecstack", "execstack")));

    [Fact]
    public async Task Silence_about_the_stack_is_refused()
    {
        var path = await new HookLibrary().Build(Directory);

        ElfEditor.Edit(path, elf => elf.RemoveSegment(GnuStackSegment));

        Assert.Equal(["HOOKSDK110"], Codes(Audit(path)));
    }
}
