using Hooks.Sdk.Tasks;

namespace EndToEnd.Tests.Library;

/// <summary>How large the library is, whichever linker made it.</summary>
public sealed class LibrarySizeTests : IDisposable
{
    /// <summary>In bytes: thirteen pages.</summary>
    private const long MaxSize = 53_248;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void As_the_build_left_it_it_takes_no_more_than_52_kilobytes() => AssertIsSmall(RepositoryFiles.ReusePortLibrary);

    [Fact]
    public void Linked_with_GNU_ld_it_takes_no_more_than_52_kilobytes()
    {
        var objects = Path.Combine(RepositoryFiles.Root, "src/ReusePort/obj/native", ThisMachine.RuntimeIdentifier);
        var engine = new RecordingBuildEngine();
        var link = new LinkLibrary
        {
            BuildEngine = engine,
            Linker = RequiredProgram.Find("ld.bfd"),
            Architecture = ThisMachine.RuntimeIdentifier["linux-".Length..],
            ObjectFile = Path.Combine(objects, "reuseport.o"),
            ExportsFile = Path.Combine(objects, "reuseport.exports"),
            IntermediateDirectory = _directory.Path,
            Library = _directory["libreuseport.so"],
            DebugSymbols = _directory["libreuseport.so.dbg"],
        };
        Assert.True(link.Execute(), string.Join('\n', engine.Errors.Select(static error => error.Message)));

        AssertIsSmall(link.Library);
    }

    private static void AssertIsSmall(string library) => Assert.InRange(new FileInfo(library).Length, 1, MaxSize);
}
