namespace ReusePort.Cli.Tests;

/// <summary>What the kernel must permit for a control group with a BPF program. Without it a test is skipped by name; in CI it fails.</summary>
internal static class RequiredCgroup
{
    /// <summary>Where the group of this process is.</summary>
    public static string Directory => !Environment.IsPrivilegedProcess ? throw Requirement.IsMissing("only root can have the kernel change binds in a control group")
        : Native.ControlGroups.Current() ?? throw Requirement.IsMissing("no cgroup2 file system is mounted");
}
