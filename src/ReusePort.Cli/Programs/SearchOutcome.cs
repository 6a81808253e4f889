namespace ReusePort.Cli.Programs;

/// <summary>How the search for a program ended.</summary>
internal enum SearchOutcome
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>There is one, and it can't be read: nothing can be said of it.</summary>
    Unreadable,

    /// <summary>There is no such file (ENOENT).</summary>
    NotFound,

    /// <summary>The file can't be executed: it is a directory, or its mode or its mount forbids it (EACCES).</summary>
    NotExecutable,

    /// <summary>Scripts run scripts without an end (ELOOP).</summary>
    TooManyInterpreters,
}
