namespace System.Runtime.CompilerServices;

/// <summary>Names the parameters that an interpolated-string handler is made with.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class InterpolatedStringHandlerArgumentAttribute : Attribute
{
    /// <summary>Names one parameter.</summary>
    public InterpolatedStringHandlerArgumentAttribute(string argument)
    {
        _ = argument;
    }
}
