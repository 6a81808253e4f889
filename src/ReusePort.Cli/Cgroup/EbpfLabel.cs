namespace ReusePort.Cli.Cgroup;

/// <summary>A place in a program that jumps go to.</summary>
internal sealed class EbpfLabel
{
    /// <summary>The indexes of the jumps.</summary>
    public List<int> Jumps { get; } = [];
}
