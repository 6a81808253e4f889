namespace ReusePort.Cli.Programs;

/// <summary>How a file came to be executed.</summary>
internal enum StepKind
{
    /// <summary>It is the command.</summary>
    Command,

    /// <summary>The first line of the script before it names it.</summary>
    Interpreter,

    /// <summary>It is what env(1), the interpreter before it, executes.</summary>
    Env,

    /// <summary>It is the shell, for a file of no format that the kernel knows.</summary>
    Shell,
}
