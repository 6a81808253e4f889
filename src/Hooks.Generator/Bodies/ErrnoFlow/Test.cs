namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>What is known on a path of whether a call has failed.</summary>
internal enum Test
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Its result was tested, and this is the path on which it may have failed.</summary>
    Failed,

    /// <summary>Its result was tested, and it has succeeded: errno is as it was.</summary>
    Succeeded,

    /// <summary>It has hidden a failure in itself: no result says so.</summary>
    Hidden,
}
