namespace System.Runtime.CompilerServices;

/// <summary>A place that works on a value of type <c>dynamic</c>; nothing in a hook library does.</summary>
public class CallSite
{
    // In .NET the method below creates them.
    internal CallSite()
    {
    }
}
