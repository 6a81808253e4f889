using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Tests;

public sealed class FileKindTests : AuditTest
{
    private const long Flags1 = 0x6FFFFFFB;

    [Fact]
    public async Task An_object_that_was_not_linked_is_refused() =>
        Assert.Equal(["HOOKSDK113"], Codes(Audit(await new HookLibrary().Compile(Directory))));

    [Fact]
    public async Task An_executable_is_refused()
    {
        var path = await new HookLibrary().Build(Directory);

        ElfEditor.Edit(path, elf => elf.ReplaceDynamic(Flags1, Flags1, 0x08000001));

        Assert.Equal(["HOOKSDK113"], Codes(Audit(path)));
    }

    [Theory]
    [InlineData("x64", "arm64")]
    [InlineData("arm64", "x64")]
    public async Task A_library_for_another_processor_is_refused(string built, string expected)
    {
        var path = await new HookLibrary().Build(Directory);
        ElfEditor.Edit(path, elf => elf.SetMachine(built == "x64" ? (ushort)ElfArch.X86_64 : (ushort)ElfArch.AARCH64));

        Assert.Equal(["HOOKSDK113"], Codes(Audit(path, task => task.Architecture = expected)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xFFFE)]
    public async Task A_library_for_a_processor_without_a_name_is_refused(ushort machine)
    {
        var path = await new HookLibrary().Build(Directory);
        ElfEditor.Edit(path, elf => elf.SetMachine(machine));

        Assert.Contains("another processor", Assert.Single(Audit(path)).Message);
    }

    [Fact]
    public async Task A_library_without_section_headers_is_refused()
    {
        var path = await new HookLibrary().Build(Directory);
        ElfEditor.Edit(path, static elf => elf.RemoveSectionHeaders());

        Assert.Contains("no section header describes the dynamic section", Assert.Single(Audit(path)).Message);
    }

    [Fact]
    public async Task A_processor_that_hooks_are_not_built_for_is_refused() =>
        Assert.Equal(["HOOKSDK113"], Codes(Audit(await new HookLibrary().Build(Directory), task => task.Architecture = "riscv64")));

    [Fact]
    public void A_file_of_another_format_is_refused() => Assert.Equal(["HOOKSDK113"], Codes(Audit(HookAssembly)));

    [Fact]
    public void A_library_that_is_not_there_is_an_error() => Assert.NotEmpty(Audit(Path.Combine(Directory, "absent.so")));

    [Fact]
    public async Task A_hook_assembly_that_is_none_is_an_error()
    {
        var path = await new HookLibrary().Build(Directory);
        Assert.NotEmpty(Audit(path, task => task.HookAssembly = path));
    }
}
