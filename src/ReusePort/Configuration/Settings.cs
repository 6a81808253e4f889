using System;
using System.Threading;
using Hooks;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>The rules of this process, read once when the library is loaded.</summary>
internal static class Settings
{
    private static Rules s_rules;
    private static ConfigurationError s_error;
    private static int s_isReported;

    /// <summary>The rules.</summary>
    public static ref readonly Rules Rules => ref s_rules;

    /// <summary>Whether a variable holds an error: then no rule holds.</summary>
    public static bool HasError => s_error.ParseError != ParseError.None;

    /// <summary>Copies the variables.</summary>
    [HookInitializer]
    public static void Read()
    {
        var variable = Variable.Address;
        for (var name = SettingTable.NameOf(variable); !name.IsEmpty; name = SettingTable.NameOf(++variable))
        {
            _ = Env.TryGet(name, out var value);
            var problem = SettingTable.Read(variable, value, ref s_rules);
            if (problem != ParseError.None)
            {
                s_error.Set(variable, value, problem);
                return;
            }
        }

        s_rules.Complete();
    }

    /// <summary>Says once what is wrong.</summary>
    public static void ReportError()
    {
        if (Interlocked.Exchange(ref s_isReported, 1) == 0)
        {
            var line = new LogLine(literalLength: 0, formattedCount: 0);
            line.AppendFormatted("libreuseport: "u8);
            s_error.Describe(ref line);
            line.AppendFormatted(". No socket is changed."u8);
            Log.Line(ref line);
        }
    }
}
