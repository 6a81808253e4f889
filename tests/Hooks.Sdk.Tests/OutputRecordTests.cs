using Hooks.Sdk.Incremental;

namespace Hooks.Sdk.Tests;

/// <summary>What a build left is known by its contents: the next one makes again what somebody changed.</summary>
public sealed class OutputRecordTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("hooks-record-");

    public static TheoryData<string> Changes => new("empty", "cut", "altered", "grown", "mode", "other");

    private string Output => Path.Combine(_directory.FullName, "libhooks.so");

    private string Record => Path.Combine(_directory.FullName, "hooks.outputs");

    [Fact]
    public void What_nobody_changed_stays_whatever_its_time()
    {
        Build();
        File.SetLastWriteTimeUtc(Output, DateTime.UnixEpoch);

        OutputRecord.DeleteChanged(Record, [Output]);

        Assert.True(File.Exists(Output));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_somebody_changed_goes_though_its_time_is_the_same(string change)
    {
        Build();
        var time = File.GetLastWriteTimeUtc(Output);
        Change(change);
        File.SetLastWriteTimeUtc(Output, time);

        OutputRecord.DeleteChanged(Record, [Output]);

        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void Without_a_record_as_after_a_build_that_was_killed_everything_goes()
    {
        Build();
        File.Delete(Record);

        OutputRecord.DeleteChanged(Record, [Output]);

        Assert.False(File.Exists(Output));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private void Build()
    {
        File.WriteAllText(Output, "library");
        OutputRecord.Write(Record, [Output, Path.Combine(_directory.FullName, "not-there")]);
    }

    private void Change(string change)
    {
        switch (change)
        {
            case "empty": File.WriteAllText(Output, ""); break;
            case "cut": File.WriteAllText(Output, "librar"); break;
            case "altered": File.WriteAllText(Output, "librarz"); break;
            case "grown": File.AppendAllText(Output, "\0"); break;
            case "mode": File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.OtherWrite); break;
            default: File.Delete(Output); File.WriteAllText(Output, "another"); break;
        }
    }
}
