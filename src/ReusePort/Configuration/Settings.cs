using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Programs;

namespace ReusePort.Configuration;

/// <summary>The rules of this process, read once when the library is loaded.</summary>
internal static unsafe class Settings
{
    // What the library makes of the 0 in the environment of the first program, which those that it executes inherit.
    private const byte LeftAlone = (byte)'-';

    // Not environ, which a program may define as a variable of its own.
    [WeakImport("__environ")]
    private static readonly byte*** s_environment;

    // In memory they lie in this order: what every process writes to lies on one page, and the rest stays untouched.
    private static bool s_hasReport;
    private static int s_isReported;
    private static int s_logError;
    private static Rules s_rules;
    private static ConfigurationError s_error;
    private static LogFile s_log;

    /// <summary>The rules.</summary>
    public static ref readonly Rules Rules => ref s_rules;

    /// <summary>Whether there is something to say of a bind for which no rule holds.</summary>
    public static bool HasReport => s_hasReport;

    /// <summary>Whether a variable holds an error, so that no rule holds.</summary>
    public static bool HasError => s_error.ParseError != ParseError.None;

    /// <summary>Copies the variables.</summary>
    [HookInitializer]
    public static void Read()
    {
        // Without it nobody knows what the user has named, and no socket is changed.
        if (s_environment == null || *s_environment == null)
        {
            return;
        }

        var values = new VariableValues(*s_environment);
        if (IsLeftAlone(values[Variable.Inherit]))
        {
            return;
        }

        if (TryTake(values))
        {
            Complete(values[Variable.Rules]);
        }
        else
        {
            // What happens to sockets is written all the same, if that is wanted.
            s_rules.Clear();
            _ = SettingTable.Read(Variable.Debug, values[Variable.Debug], ref s_rules);
        }

        s_hasReport = HasError || s_rules.DebugLevel > 1 || s_logError != 0;
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

    private static bool TryTake(in VariableValues values)
    {
        for (var variable = Variable.Address; (int)variable < SettingTable.Count; variable++)
        {
            var value = values[variable];
            var problem = SettingTable.Read(variable, value, ref s_rules);
            if (problem != ParseError.None)
            {
                s_error.Set(variable, value, problem, s_rules.Wrong);
                return false;
            }

            if (variable == Variable.Log && !value.IsEmpty)
            {
                s_logError = s_log.Open(value);
            }
        }

        return true;
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
    private static bool IsLeftAlone(ReadOnlySpan<byte> value)
    {
        if (value.Length != 1)
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
