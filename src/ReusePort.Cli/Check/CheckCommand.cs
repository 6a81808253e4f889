using System.Text.Json;
using Hooks.Sockets.Lists;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Native;
using ReusePort.Configuration;

namespace ReusePort.Cli.Check;

/// <summary><c>reuseport --check</c>: says what would happen, and starts nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Checks a command and writes the report to stdout.</summary>
    /// <param name="command">The name or the path of the command.</param>
    /// <param name="options">The options.</param>
    /// <param name="library">The path of the library.</param>
    /// <returns>The exit status.</returns>
    public static int Run(byte[] command, Options options, string library)
    {
        var report = ProgramCheck.Of(command, PortsOf(options), library);
        using var output = Console.OpenStandardOutput();
        if (options.IsJson)
        {
            using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
            {
                json.WriteStartObject();
                ProgramJson.Write(json, report);
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
        else
        {
            using var writer = new StreamWriter(output, leaveOpen: true);
            writer.Write(ProgramText.Of(report));
        }

        return (int)report.Verdict;
    }

    // Those of the option, or of the variable that holds if it isn't given. What the variable's errors are, the library says.
    private static PortList PortsOf(Options options)
    {
        PortList ports = default;
        var value = options.Values.GetValueOrDefault(Variable.Port) ?? Libc.Variable([.. SettingTable.NameOf(Variable.Port), (byte)'=']);
        return value is [_, ..] && PortList.Read(value, ref ports) == Hooks.Sockets.Parsing.ParseError.None ? ports : default;
    }
}
