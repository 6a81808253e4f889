using System.Globalization;
using System.Net.NetworkInformation;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Fuzzing;

/// <summary>What a process must see under the library, by the oracles of its variables.</summary>
internal sealed class LibraryOracle
{
    private readonly RandomProcess _process;
    private readonly AddressListOracle? _addresses;
    private readonly PortListOracle? _ports;

    public LibraryOracle(RandomProcess process)
    {
        _process = process;
        _addresses = Value("LIBREUSEPORT_ADDR") is { } addresses ? new(addresses) : null;
        _ports = Value("LIBREUSEPORT_PORT") is { } ports ? new(ports) : null;
        BrokenVariable =
            _addresses is { ParseError: not ParseError.None } ? "LIBREUSEPORT_ADDR"
            : _ports is { ParseError: not ParseError.None } ? "LIBREUSEPORT_PORT"
            : Value("SO_REUSEPORT") is not (null or "-1" or "0" or "1") ? "SO_REUSEPORT"
            : Value("SO_REUSEADDR") is not (null or "-1" or "0" or "1") ? "SO_REUSEADDR"
            : Device?.Length > 15 ? "SO_BINDTODEVICE"
            : null;
    }

    /// <summary>The first variable with an error.</summary>
    public string? BrokenVariable { get; }

    /// <summary>What the host prints.</summary>
    public string Output => string.Join(", ", _process.Binds.Select(Answer));

    private string? Device => Value("SO_BINDTODEVICE");

    private bool IsDeviceMissing =>
        Device is not null && !NetworkInterface.GetAllNetworkInterfaces().Any(device => device.Name == Device);

    /// <summary>Demands that stderr holds what it must, and nothing else.</summary>
    public void AssertErrors(string errors)
    {
        if (BrokenVariable is null)
        {
            var isReported = IsDeviceMissing && Value("LIBREUSEPORT_DEBUG") is not null;
            var expected = Enumerable.Repeat("libreuseport:SO_BINDTODEVICE:ENODEV\n", isReported ? _process.Binds.Length : 0);
            Assert.Equal(string.Concat(expected), errors);
            return;
        }

        var value = Value(BrokenVariable)!;
        var shown = string.Concat(value.Take(64).Select(static c => c is >= ' ' and <= '~' ? c : '?'));
        Assert.StartsWith($"libreuseport: {BrokenVariable}={shown}{(value.Length > 64 ? "..." : "")}: ", errors, StringComparison.Ordinal);
        Assert.EndsWith(". No socket is changed.\n", errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length - 1, errors.IndexOf('\n', StringComparison.Ordinal));
    }

    private string Answer(RandomBind bind)
    {
        var isBound = BrokenVariable is not null || !IsDeviceMissing;
        var isShared = isBound
            && BrokenVariable is null
            && _addresses?.Contains(bind.Address) != false
            && _ports?.Contains(bind.Port) != false;
        var reusePort = isShared ? After(Value("SO_REUSEPORT") ?? "1", bind.ReusePort) : bind.ReusePort;
        var reuseAddress = isShared ? After(Value("SO_REUSEADDR") ?? "-1", bind.ReuseAddress) : bind.ReuseAddress;
        return $"bind {(isBound ? "0" : "-1 ENODEV")}, reuseport {reusePort}, reuseaddr {reuseAddress}";
    }

    private static int After(string option, int before) => option == "-1" ? before : int.Parse(option, CultureInfo.InvariantCulture);

    /// <summary>The value of a variable; an empty one is the same as none.</summary>
    private string? Value(string name) => _process.Variables[name] is { Length: > 0 } value ? value : null;
}
