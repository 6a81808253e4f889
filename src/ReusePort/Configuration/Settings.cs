using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Programs;

namespace ReusePort.Configuration;

/// <summary>The rules of this process, read once when the library is loaded.</summary>
internal static class Settings
{
    // What the library makes of the 0 in the environment of the first program, which those that it executes inherit.
    private const byte LeftAlone = (byte)'-';

    private static Rules s_rules;
    private static ConfigurationError s_error;
    private static int s_isReported;
    private static LogFile s_log;
    private static int s_logError;

    /// <summary>The rules.</summary>
    public static ref readonly Rules Rules => ref s_rules;

    /// <summary>Whether there is something to say of a bind for which no rule holds.</summary>
    public static bool HasReport => HasError || s_rules.DebugLevel > 1 || s_logError != 0;

    /// <summary>Whether a variable holds an error, so that no rule holds.</summary>
    public static bool HasError => s_error.ParseError != ParseError.None;

    /// <summary>Copies the variables.</summary>
    [HookInitializer]
    public static void Read()
    {
        if (IsLeftAlone())
        {
            return;
        }

        ReadOnlySpan<byte> rules = default;
        var variable = Variable.Address;
        for (var name = SettingTable.NameOf(variable); !name.IsEmpty; name = SettingTable.NameOf(++variable))
        {
            _ = Env.TryGet(name, out var value);
            var problem = SettingTable.Read(variable, value, ref s_rules);
            if (problem != ParseError.None)
            {
                s_error.Set(variable, value, problem, s_rules.Wrong);
                s_rules.Clear();
                return;
            }

            rules = variable == Variable.Rules ? value : rules;
            s_logError = variable == Variable.Log && !value.IsEmpty ? s_log.Open(value) : s_logError;
        }

        Complete(rules);
    }

    /// <summary>Writes a line to stderr, or to the file that is named for it.</summary>
    public static void Write(ref LogLine line)
    {
        if (s_rules.HasLog && s_logError == 0)
        {
            s_log.Line(ref line);
        }
        else
        {
            Log.Line(ref line);
        }
    }

    /// <summary>Says once what is wrong, if something is.</summary>
    public static void ReportError()
    {
        if ((!HasError && s_logError == 0) || Interlocked.Exchange(ref s_isReported, 1) != 0)
        {
            return;
        }

        var line = new LogLine(literalLength: 0, formattedCount: 0);
        line.AppendFormatted("libreuseport: "u8);
        if (HasError)
        {
            s_error.Describe(ref line);
            line.AppendFormatted(". No socket is changed."u8);
        }
        else
        {
            line.AppendFormatted("LIBREUSEPORT_LOG: "u8);
            line.AppendFormatted(Errno.Name(s_logError));
            line.AppendFormatted(". Lines go to stderr."u8);
        }

        Write(ref line);
    }

    private static void Complete(ReadOnlySpan<byte> rules)
    {
        Span<byte> name = stackalloc byte[RunningProgram.NameSize];
        s_rules.Complete(rules, new ProgramFacts(
            s_rules.Ask(Conditions.ProgramName) ? RunningProgram.ReadName(name) : default,
            s_rules.Ask(Conditions.CommandLine) ? RunningProgram.ReadCommandLine() : default));
    }

    /// <summary>Whether the variables were meant for a program that executed this one, and not for this one.</summary>
    /// <remarks>If this is the first one, the value is overwritten in its environment, so that a program that it executes knows.</remarks>
    private static bool IsLeftAlone()
    {
        if (!Env.TryGet(SettingTable.NameOf(Variable.Inherit), out var value) || value.Length != 1)
        {
            return false;
        }

        if (value[0] == '0')
        {
            Unsafe.AsRef(in value[0]) = LeftAlone;
            return false;
        }

        return value[0] == LeftAlone;
    }
}
