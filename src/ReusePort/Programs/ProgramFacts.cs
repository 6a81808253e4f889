using System;
using Hooks.Sockets.Lists;

namespace ReusePort.Programs;

/// <summary>What rules ask of a program, as it was when it began: servers overwrite both afterwards (setproctitle).</summary>
/// <param name="name">The kernel's name of it (proc_pid_comm(5)).</param>
/// <param name="commandLine">Its arguments from its name on, with a space between them.</param>
internal readonly ref struct ProgramFacts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> commandLine)
{
    private readonly ReadOnlySpan<byte> _name = name;

    /// <summary>Its arguments from its name on, with a space between them.</summary>
    public ReadOnlySpan<byte> CommandLine { get; } = commandLine;

    /// <summary>Whether it has one of some names.</summary>
    /// <param name="patterns">The names, with commas.</param>
    public bool HasName(ReadOnlySpan<byte> patterns)
    {
        var entries = new ListEntries(patterns);
        while (entries.MoveNext())
        {
            if (Pattern.Matches(entries.Current, _name))
            {
                return true;
            }
        }

        return false;
    }
}
