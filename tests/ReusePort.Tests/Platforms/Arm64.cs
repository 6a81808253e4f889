namespace ReusePort.Tests.Platforms;

/// <summary>Debian's glibc for arm64 under an emulator, on a processor of the first generation (ARMv8.0).</summary>
public sealed class Arm64 : Platform
{
    private const string Root = "/usr/aarch64-linux-gnu";

    /// <inheritdoc/>
    public override string Identity => @"^2\.\d+ on aarch64$";

    /// <inheritdoc/>
    public override string Library => RepositoryFiles.Arm64Library("libreuseport.so");

    /// <inheritdoc/>
    /// <remarks>The emulator passes SO_BINDTODEVICE on to the kernel only for setsockopt(2).</remarks>
    public override bool TellsInterface => false;

    /// <inheritdoc/>
    protected override string Compiler => "aarch64-linux-gnu-gcc";

    /// <inheritdoc/>
    /// <remarks>Behind all that is preloaded stands what the emulator doesn't pass on to the kernel (kernel.c). The variable
    /// is not for the emulator, itself a program of this machine.</remarks>
    public override HostCommand Command(
        IEnumerable<string> preloaded, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> variables)
    {
        var preload = $"LD_PRELOAD={string.Join(' ', preloaded.Append(Fixture("kernel.c")))}";
        return new(
            RequiredProgram.Find("qemu-aarch64"),
            ["-cpu", "cortex-a53", "-L", Root, "-E", preload, Host, .. arguments],
            new Dictionary<string, string?>(variables));
    }
}
