namespace ReusePort.Tests.Platforms;

/// <summary>The glibc of another Debian release, unpacked beside the system's (tests/other-libcs.sh); its own loader starts
/// the programs.</summary>
/// <param name="release">The release's name.</param>
/// <param name="libraries">The directory of its packages that holds a directory of libraries for each processor.</param>
public abstract class UnpackedGlibc(string release, string libraries) : Platform
{
    /// <summary>The release's files.</summary>
    protected string Root => DebianRelease.Find(release);

    /// <summary>Its loader, with what comes before the program on its command line.</summary>
    private string[] Loader
    {
        get
        {
            var directory = Path.Combine(Root, libraries, ThisMachine.Triplet);
            return [Directory.GetFiles(directory, "ld-linux-*").Single(), "--library-path", directory];
        }
    }

    /// <inheritdoc/>
    public override HostCommand Command(
        IEnumerable<string> preloaded, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> variables) =>
        Under(base.Command(preloaded, arguments, variables));

    /// <summary>The same command under this libc.</summary>
    public HostCommand Under(HostCommand command) =>
        command with { Program = Loader[0], Arguments = [.. Loader[1..], command.Program, .. command.Arguments] };
}
