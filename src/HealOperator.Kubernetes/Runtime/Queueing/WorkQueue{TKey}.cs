namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Keys that need work. A key waits at most once; one that is added while it is processed comes again after <see cref="Done"/>; no key is
/// ever handed to two workers at once; none is lost. Delays run on the given clock.
/// </summary>
internal sealed class WorkQueue<TKey> : IDisposable
    where TKey : notnull
{
    // Timers take 49 days at most; a longer delay is served in stages.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(3650);

    private readonly Lock _lock = new();
    private readonly Queue<TKey> _ready = new();
    private readonly HashSet<TKey> _dirty = [];
    private readonly HashSet<TKey> _processing = [];
    private readonly Dictionary<TKey, TimeSpan> _due = [];
    private readonly PriorityQueue<TKey, TimeSpan> _schedule = new();
    private readonly SemaphoreSlim _available = new(0);
    private readonly RetryDelays<TKey> _retries;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private bool _shutDown;

    public WorkQueue(RateLimiterOptions options, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _retries = new RetryDelays<TKey>(options, time);
        _timer = time.CreateTimer(static queue => ((WorkQueue<TKey>)queue!).Promote(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keys that are ready and not yet handed out.</summary>
    public int Depth => Locked(() => _ready.Count);

    /// <summary>Keys that workers hold.</summary>
    public int Active => Locked(() => _processing.Count);

    /// <summary>Keys that wait for their time.</summary>
    public int Waiting => Locked(() => _due.Count);

    /// <summary>Keys with failures on record.</summary>
    public int Failing => Locked(() => _retries.Count);

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Makes the key ready now; overtakes and replaces a delayed addition of the same key.</summary>
    public void Add(TKey key)
    {
        lock (_lock)
        {
            AddLocked(key);
        }
    }

    /// <summary>Makes the key ready after the delay; of several delays of a key the earliest counts.</summary>
    public void AddAfter(TKey key, TimeSpan delay)
    {
        lock (_lock)
        {
            AddAfterLocked(key, delay);
        }
    }

    /// <summary>Makes the key ready after a delay that grows with each call until <see cref="Forget"/>.</summary>
    public void AddRateLimited(TKey key)
    {
        lock (_lock)
        {
            AddAfterLocked(key, _retries.Next(key));
        }
    }

    /// <summary>The key is well again: its next failure starts with the shortest delay.</summary>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _retries.Forget(key);
        }
    }

    /// <summary>Failures of the key since it was last forgotten.</summary>
    public int Failures(TKey key) => Locked(() => _retries.Failures(key));

    /// <summary>Waits for a key; the caller must call <see cref="Done"/> with it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the queue was shut down.</exception>
    public async ValueTask<TKey> TakeAsync(CancellationToken cancellationToken)
    {
        await _available.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            if (_shutDown)
            {
                // Passes the signal on, so that every waiting worker wakes up.
                _available.Release();
                throw new OperationCanceledException("The queue is shut down.");
            }

            var key = _ready.Dequeue();
            _dirty.Remove(key);
            _processing.Add(key);
            return key;
        }
    }

    /// <summary>The key is processed; if it was added meanwhile it is ready again.</summary>
    public void Done(TKey key)
    {
        lock (_lock)
        {
            _processing.Remove(key);
            if (_dirty.Contains(key))
            {
                MakeReady(key);
            }
        }
    }

    /// <summary>Hands out nothing more, and takes nothing more in.</summary>
    public void ShutDown()
    {
        lock (_lock)
        {
            if (!_shutDown)
            {
                _shutDown = true;
                _timer.Dispose();
                _available.Release();
            }
        }
    }

    public void Dispose() => ShutDown();

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    private void AddLocked(TKey key)
    {
        if (_shutDown)
        {
            return;
        }

        _due.Remove(key);
        if (_dirty.Add(key) && !_processing.Contains(key))
        {
            MakeReady(key);
        }
    }

    private void AddAfterLocked(TKey key, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            AddLocked(key);
            return;
        }

        var due = Now + (delay < LongestDelay ? delay : LongestDelay);
        if (_shutDown || _dirty.Contains(key) || (_due.TryGetValue(key, out var earlier) && earlier <= due))
        {
            return;
        }

        _due[key] = due;
        _schedule.Enqueue(key, due);
        SetTimer();
    }

    private void MakeReady(TKey key)
    {
        _ready.Enqueue(key);
        _available.Release();
    }

    private void Promote()
    {
        lock (_lock)
        {
            var now = Now;
            while (_schedule.TryPeek(out var key, out var due) && due <= now)
            {
                _schedule.Dequeue();

                // The key may have been added at once since, or earlier: then this entry is void.
                if (_due.TryGetValue(key, out var current) && current == due)
                {
                    AddLocked(key);
                }
            }

            SetTimer();
        }
    }

    private void SetTimer()
    {
        if (_shutDown || !_schedule.TryPeek(out _, out var due))
        {
            return;
        }

        var wait = due - Now;
        _timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestTimer ? wait : LongestTimer, Timeout.InfiniteTimeSpan);
    }
}
