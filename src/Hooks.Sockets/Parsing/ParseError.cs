namespace Hooks.Sockets.Parsing;

/// <summary>What is wrong with the value of a variable.</summary>
internal enum ParseError
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A list holds an empty entry.</summary>
    EmptyEntry,

    /// <summary>A list has more than 64 entries.</summary>
    TooManyEntries,

    /// <summary>An entry isn't a port or a range of ports.</summary>
    NotAPort,

    /// <summary>A port isn't between 1 and 65535.</summary>
    PortOutOfRange,

    /// <summary>A range ends below its beginning.</summary>
    ReversedRange,

    /// <summary>An entry isn't an IPv4 or IPv6 address.</summary>
    NotAnAddress,

    /// <summary>The length of a prefix isn't a number from 0 to the number of bits of the address.</summary>
    BadPrefixLength,

    /// <summary>An address has bits beyond the length of its prefix, which would be dropped.</summary>
    HostBits,

    /// <summary>The value isn't one of the few numbers that are allowed.</summary>
    NotAnOption,

    /// <summary>The name of an interface or a program has more than 15 bytes.</summary>
    NameTooLong,

    /// <summary>The value isn't a number that is in range.</summary>
    NotANumber,

    /// <summary>The value isn't one of the words that are allowed.</summary>
    NotAWord,

    /// <summary>A term isn't one that rules have.</summary>
    UnknownTerm,

    /// <summary>A rule has a term twice.</summary>
    RepeatedTerm,

    /// <summary>A rule both leaves sockets alone and changes them.</summary>
    OffWithAction,

    /// <summary>A rule has no term.</summary>
    EmptyRule,

    /// <summary>There are more rules than there may be.</summary>
    TooManyRules,

    /// <summary>A variable is set beside one that it replaces.</summary>
    SetTwice,

    /// <summary>A variable is set beside the rules that replace it.</summary>
    ReplacedByRules,

    /// <summary>A path isn't absolute.</summary>
    NotAbsolute,

    /// <summary>A path is longer than a file's may be.</summary>
    PathTooLong,
}
