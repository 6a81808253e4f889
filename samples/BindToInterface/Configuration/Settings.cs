using System;
using System.Threading;
using BindToInterface.Addresses;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;

namespace BindToInterface.Configuration;

/// <summary>The values of the variables, read once when the library is loaded.</summary>
internal static unsafe class Settings
{
    private static InterfaceName s_interface;
    private static IPv6Address s_sourceV4;
    private static IPv6Address s_sourceV6;
    private static AddressList s_excluded;
    private static Error s_error;
    private static int s_isReported;

    private enum Error
    {
        None,
        Nothing,
        Interface,
        Address,
        Exclude,
    }

    /// <summary>The interface; its name is empty if any is allowed.</summary>
    public static ref readonly InterfaceName Interface => ref s_interface;

    /// <summary>The address to leave from with IPv4, or none.</summary>
    public static IPv6Address SourceV4 => s_sourceV4;

    /// <summary>The address to leave from with IPv6, or none.</summary>
    public static IPv6Address SourceV6 => s_sourceV6;

    /// <summary>Whether an address is named. Then packets of the other kind can't leave.</summary>
    public static bool HasSource => !s_sourceV4.IsNone() || !s_sourceV6.IsNone();

    /// <summary>Whether packets to an address are routed by the kernel as usual. Those to this machine always are.</summary>
    public static bool Exclude(IPv6Address address) =>
        address.IsThisMachine()
        || (s_error == Error.None && !s_excluded.IsEmpty && s_excluded.Contains(address));

    /// <summary>Whether the variables give a way to leave. If not, no destination may be used, and one line logs why.</summary>
    public static bool AreValid()
    {
        if (s_error != Error.None && MayReport())
        {
            Log.Line($"{"bindtointerface: "u8}{Describe(s_error)}{". Calls to other machines get ENETUNREACH."u8}");
        }

        return s_error == Error.None;
    }

    /// <summary>Logs once that the interface can't be used. It may appear later, so this is not an error in the variable.</summary>
    /// <param name="error">The error number of SO_BINDTODEVICE.</param>
    public static void ReportInterface(int error)
    {
        if (!MayReport())
        {
            return;
        }

        fixed (byte* name = s_interface)
        {
            var text = new ReadOnlySpan<byte>(name, s_interface.Length);
            Log.Line($"{"bindtointerface: BIND_INTERFACE="u8}{text}{" can't be used: "u8}{Errno.Name(error)}{". Calls that need it get ENETUNREACH."u8}");
        }
    }

    /// <summary>Whether it is the first time.</summary>
    private static bool MayReport() => Interlocked.Exchange(ref s_isReported, 1) == 0;

    /// <summary>Copies the variables.</summary>
    [HookInitializer]
    public static void Read()
    {
        if (TryGet("BIND_EXCLUDE"u8, out var value) && AddressList.Read(value, ref s_excluded) != ParseError.None)
        {
            s_error = Error.Exclude;
        }

        var hasAddress = TryGet("BIND_ADDRESS"u8, out value);
        if (hasAddress && !ReadSources(value))
        {
            s_error = Error.Address;
        }

        var hasInterface = TryGet("BIND_INTERFACE"u8, out value);
        if (hasInterface && InterfaceName.Read(value, ref s_interface) != ParseError.None)
        {
            s_error = Error.Interface;
        }

        if (!hasInterface && !hasAddress)
        {
            s_error = Error.Nothing;
        }
    }

    /// <summary>Reads a variable; an empty one is the same as none.</summary>
    private static bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => Env.TryGet(name, out value) && !value.IsEmpty;

    private static bool ReadSources(ReadOnlySpan<byte> text)
    {
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            if (!AddressText.TryRead(entries.Current, out var address, out _))
            {
                return false;
            }

            ref var source = ref address.IsV4 ? ref s_sourceV4 : ref s_sourceV6;
            if (!source.IsNone() || address.IsWildcard())
            {
                return false;
            }

            source = address;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Describe(Error error) => error switch
    {
        Error.Nothing => "neither BIND_INTERFACE nor BIND_ADDRESS is set"u8,
        Error.Interface => "BIND_INTERFACE isn't the name of an interface; allowed: at most 15 bytes, such as eth0"u8,
        Error.Address => "BIND_ADDRESS isn't an address; allowed: one of IPv4, one of IPv6, or both, such as 10.0.0.2,fd00::2"u8,
        _ => "BIND_EXCLUDE isn't a list of prefixes; allowed: up to 64 without bits beyond them, such as 10.0.0.0/8,fd00::/8"u8,
    };
}
