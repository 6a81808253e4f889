namespace ReusePort.Holders;

/// <summary>Whether a socket may join the holder of its port.</summary>
internal enum Verdict
{
    /// <summary>It may not, or nobody says who the holder is.</summary>
    Refused,

    /// <summary>It may.</summary>
    Joins,

    /// <summary>No listener is found: the holder doesn't listen yet, or never will.</summary>
    Unknown,
}
