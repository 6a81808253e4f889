using System.Text;
using System.Text.Json;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Check;

/// <summary>A report for a program.</summary>
internal static class ProgramJson
{
    /// <summary>Writes the properties of a report into an object.</summary>
    public static void Write(Utf8JsonWriter json, ProgramReport report)
    {
        json.WriteString("verdict", report.Verdict switch
        {
            Verdict.Works => "works",
            Verdict.WorksWithRemark => "works-with-remark",
            _ => "does-not-work",
        });
        json.WriteString("way", report.IsInGroup ? "cgroup" : report.IsWatched ? "notify" : report.Obstacle is null ? "preload" : null);
        json.WriteString("reason", report.Obstacle?.Reason);
        WriteStrings(json, "advice", report.Obstacle?.Advice ?? []);
        WriteStrings(json, "remarks", report.Remarks);
        WriteProgram(json, report);
        WriteSurroundings(json, report);
        WritePorts(json, report.Holders);
    }

    private static void WriteProgram(Utf8JsonWriter json, ProgramReport report)
    {
        json.WriteStartObject("program");
        json.WriteStartArray("steps");
        foreach (var step in report.Search.Steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", step.Kind.ToString().ToLowerInvariant());
            json.WriteString("path", Encoding.UTF8.GetString(step.Path));
            json.WriteString("realPath", Libc.RealPath(step.Path) is { } real ? Encoding.UTF8.GetString(real) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Elf is { } elf)
        {
            WriteElf(json, elf);
        }

        if (report.Linking is { } linking)
        {
            WriteStrings(json, "needed", linking.Needed);
            json.WriteString("bindImportedBy", linking.BindImporter);
            json.WriteString("libc", linking.Libc?.Name);
            json.WriteString("libcVersion", linking.Libc?.Version?.ToString());
        }

        if (report.Status is { } status)
        {
            json.WriteBoolean("setUserId", status.SetsUser);
            json.WriteBoolean("setGroupId", status.SetsGroup);
            json.WriteBoolean("fileCapabilities", status.HasCapabilities);
            json.WriteBoolean("privilegesIgnored", status.IsPrivilegeIgnored);
        }

        json.WriteEndObject();
    }

    private static void WriteElf(Utf8JsonWriter json, ElfProgram elf)
    {
        json.WriteString("machine", elf.Machine.Name);
        json.WriteNumber("bits", elf.Machine.Bits);
        json.WriteBoolean("positionIndependent", elf.IsPositionIndependent);
        json.WriteString("interpreter", elf.Interpreter is { } loader ? Encoding.UTF8.GetString(loader) : null);
        json.WriteBoolean("go", elf.Go is not null);
        json.WriteString("goVersion", elf.Go?.Version);
    }

    private static void WriteSurroundings(Utf8JsonWriter json, ProgramReport report)
    {
        var around = report.Surroundings;
        json.WriteStartObject("surroundings");
        json.WriteNumber("user", Libc.geteuid());
        json.WriteString("kernel", around.Kernel);
        json.WriteString("container", around.Container);
        WriteNumber(json, "seccomp", around.Seccomp);
        json.WriteBoolean("noNewPrivileges", around.NoNewPrivileges);
        WriteStrings(json, "capabilities", around.NamedCapabilities);
        WriteNumber(json, "yamaPtraceScope", around.Yama);
        json.WriteBoolean("cgroup2", around.HasCgroup2);
        json.WriteString("cgroupObstacle", report.GroupObstacle);
        WriteNumber(json, "ioUringDisabled", around.IoUringDisabled);
        WriteBoolean(json, "tcpMigrateRequests", around.MigratesRequests);
        json.WriteEndObject();
    }

    private static void WritePorts(Utf8JsonWriter json, IReadOnlyList<PortHolder> holders)
    {
        json.WriteStartArray("ports");
        foreach (var holder in holders)
        {
            json.WriteStartObject();
            json.WriteString("protocol", holder.Protocol);
            json.WriteString("address", holder.Address.ToString());
            json.WriteNumber("port", holder.Port);
            json.WriteNumber("user", holder.UserId);
            WriteNumber(json, "process", holder.Owner?.Process);
            json.WriteString("name", holder.Owner?.Name);
            WriteBoolean(json, "reusePort", holder.Owner?.SharesPort);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        if (value is { } known)
        {
            json.WriteBooleanValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
